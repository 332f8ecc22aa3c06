import { accountApi, ask } from '@/shared/api/clients'
import type { components } from '@/shared/api/generated/account'
import type { DealsSearch } from './search'

export type Account = components['schemas']['AccountView']
export type Deal = components['schemas']['DealView']

export const ACCOUNTS = ['customers', 'accounts']
export const DEALS = ['customers', 'deals']

export const fetchAccounts = (owner: string | undefined) => (after?: string) =>
  ask(accountApi.GET('/api/accounts', { params: { query: { owner, after } } }))

export const fetchAccount = (id: string) => ask(accountApi.GET('/api/accounts/{id}', { params: { path: { id } } }))

export const fetchDeals =
  ({ status, account, mine }: DealsSearch, me: string) =>
  (after?: string) =>
    ask(accountApi.GET('/api/deals', { params: { query: { status, accountId: account, owner: mine && me, after } } }))

export const fetchDeal = (id: string) => ask(accountApi.GET('/api/deals/{id}', { params: { path: { id } } }))

export const fetchContacts = (accountId: string) =>
  ask(accountApi.GET('/api/accounts/{accountId}/contacts', { params: { path: { accountId }, query: { limit: 50 } } }))
