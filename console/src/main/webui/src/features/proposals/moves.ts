import { has, type Person } from '@/shared/me'
import type { Proposal } from './proposals'
import type { ProposalStatus } from './search'

export type Move = 'submit' | 'edit' | 'deliver' | 'answer'

const NEXT: Record<ProposalStatus, Move[]> = {
  DRAFT: ['submit', 'edit'],
  IN_REVIEW: [],
  REVIEWED: ['deliver'],
  DELIVERED: ['answer'],
  CHANGES_ASKED: ['edit'],
  ACCEPTED: [],
  REJECTED: [],
}

/** What this person can do with a proposal, the likeliest first; the service has the last word. */
export const moves = ({ status }: Proposal, me: Person): Move[] => (status && has(me, 'sales', 'manager') ? NEXT[status] : [])
