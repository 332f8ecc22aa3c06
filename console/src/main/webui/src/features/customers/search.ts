import type { components } from '@/shared/api/generated/account'

export type DealStatus = components['schemas']['DealStatus']

export const STATUSES: DealStatus[] = ['OPEN', 'WON', 'LOST']

const yes = (value: unknown) => (value === 'yes' ? 'yes' : undefined)

export interface AccountsSearch {
  mine?: 'yes'
}

export const accountsSearch = (search: Record<string, unknown>): AccountsSearch => ({ mine: yes(search.mine) })

export interface DealsSearch extends AccountsSearch {
  status?: DealStatus
  account?: string
}

export const dealsSearch = (search: Record<string, unknown>): DealsSearch => ({
  mine: yes(search.mine),
  status: STATUSES.find((status) => status === search.status),
  account: typeof search.account === 'string' && search.account !== '' ? search.account : undefined,
})
