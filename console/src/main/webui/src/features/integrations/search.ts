import type { components } from '@/shared/api/generated/notification'

export type AttemptStatus = components['schemas']['AttemptStatus']

export const ATTEMPTS: AttemptStatus[] = ['DELIVERED', 'FAILED', 'GIVEN_UP']

/** What of the ledger is shown, and the replay that is watched, as the URL has them. */
export interface SubscriptionSearch {
  status?: AttemptStatus
  deal?: string
  replay?: string
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

export const subscriptionSearch = (search: Record<string, unknown>): SubscriptionSearch => ({
  status: ATTEMPTS.find((status) => status === search.status),
  deal: text(search.deal),
  replay: text(search.replay),
})
