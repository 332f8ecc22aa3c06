import { has, type Person } from '@/shared/me'
import type { Quote } from './quotes'
import type { QuoteStatus } from './search'

export type Move = 'submit' | 'recall' | 'issue' | 'accept' | 'decline' | 'contract' | 'edit' | 'revise' | 'copy' | 'withdraw'

const NEXT: Record<QuoteStatus, Move[]> = {
  DRAFT: ['submit', 'edit', 'copy', 'withdraw'],
  IN_APPROVAL: ['recall', 'copy', 'withdraw'],
  APPROVED: ['issue', 'edit', 'copy', 'withdraw'],
  ISSUED: ['accept', 'decline', 'revise', 'copy', 'withdraw'],
  ACCEPTED: ['contract', 'revise', 'copy'],
  DECLINED: ['revise', 'copy'],
  EXPIRED: ['revise', 'copy'],
  REJECTED: ['copy'],
  SUPERSEDED: ['copy'],
  WITHDRAWN: ['copy'],
}

/** What this person can do with a quote, the likeliest first; the service has the last word. */
export const moves = ({ status }: Quote, me: Person): Move[] => (status && has(me, 'sales', 'manager') ? NEXT[status] : [])

/** Whether something can still be said about it: objections, the payback sheet. */
export const isOpen = ({ status }: Quote) => !!status && NEXT[status].includes('withdraw')
