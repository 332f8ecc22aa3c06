import type { components } from '@/shared/api/generated/contract'

export type ProposalStatus = components['schemas']['ProposalStatus']

export const STATUSES: ProposalStatus[] = ['DRAFT', 'IN_REVIEW', 'REVIEWED', 'DELIVERED', 'CHANGES_ASKED', 'ACCEPTED', 'REJECTED']

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

/** The list's filters as the URL has them. */
export interface ProposalsSearch {
  status?: ProposalStatus
  deal?: string
  mine?: 'yes'
}

export const proposalsSearch = (search: Record<string, unknown>): ProposalsSearch => ({
  status: STATUSES.find((status) => status === search.status),
  deal: text(search.deal),
  mine: search.mine === 'yes' ? 'yes' : undefined,
})

export const newProposalSearch = (search: Record<string, unknown>): { deal?: string } => ({ deal: text(search.deal) })
