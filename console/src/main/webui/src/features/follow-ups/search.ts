import type { components } from '@/shared/api/generated/visit'

export type FollowUpStatus = components['schemas']['FollowUpStatus']

export const STATUSES: FollowUpStatus[] = ['DUE', 'PLANNED', 'DONE', 'MISSED', 'CANCELLED']

/** The list's filters as the URL has them. */
export interface FollowUpsSearch {
  status?: FollowUpStatus
  /** Those of everybody the reader may see, not only the reader's own. */
  all?: 'yes'
  contract?: string
  deal?: string
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

export const followUpsSearch = (search: Record<string, unknown>): FollowUpsSearch => ({
  status: STATUSES.find((status) => status === search.status),
  all: search.all === 'yes' ? 'yes' : undefined,
  contract: text(search.contract),
  deal: text(search.deal),
})
