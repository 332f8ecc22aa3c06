import type { components } from '@/shared/api/generated/contract'

export type QuoteStatus = components['schemas']['QuoteStatus']

export const STATUSES: QuoteStatus[] = [
  'DRAFT',
  'IN_APPROVAL',
  'APPROVED',
  'ISSUED',
  'ACCEPTED',
  'DECLINED',
  'EXPIRED',
  'REJECTED',
  'SUPERSEDED',
  'WITHDRAWN',
]

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

/** The list's filters as the URL has them. */
export interface QuotesSearch {
  status?: QuoteStatus
  deal?: string
  account?: string
  mine?: 'yes'
}

export const quotesSearch = (search: Record<string, unknown>): QuotesSearch => ({
  status: STATUSES.find((status) => status === search.status),
  deal: text(search.deal),
  account: text(search.account),
  mine: search.mine === 'yes' ? 'yes' : undefined,
})

/** For which deal a quote is written, and which one it takes the place of. */
export interface NewQuoteSearch {
  deal?: string
  revises?: string
}

export const newQuoteSearch = (search: Record<string, unknown>): NewQuoteSearch => ({
  deal: text(search.deal),
  revises: text(search.revises),
})
