import type { components } from '@/shared/api/generated/account'

export type DealStatus = components['schemas']['DealStatus']

export const STATUSES: DealStatus[] = ['OPEN', 'WON', 'LOST']

const yes = (value: unknown) => (value === 'yes' ? 'yes' : undefined)

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

export interface AccountsSearch {
  q?: string
  mine?: 'yes'
}

export const accountsSearch = (search: Record<string, unknown>): AccountsSearch => ({ q: text(search.q), mine: yes(search.mine) })

export interface DealsSearch extends AccountsSearch {
  status?: DealStatus
  account?: string
}

export const dealsSearch = (search: Record<string, unknown>): DealsSearch => ({
  q: text(search.q),
  mine: yes(search.mine),
  status: STATUSES.find((status) => status === search.status),
  account: text(search.account),
})
