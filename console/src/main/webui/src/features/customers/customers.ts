import { accountApi, ask } from '@/shared/api/clients'
import type { components } from '@/shared/api/generated/account'
import type { AccountsSearch, DealsSearch } from './search'

export type Account = components['schemas']['AccountView']
export type Deal = components['schemas']['DealView']

export const ACCOUNTS = ['customers', 'accounts']
export const DEALS = ['customers', 'deals']

export const fetchAccounts =
  ({ q, mine }: AccountsSearch, region: string | undefined, me: string) =>
  (after?: string) =>
    ask(accountApi.GET('/api/accounts', { params: { query: { q, region, owner: mine && me, after } } }))

export const fetchAccount = (id: string) => ask(accountApi.GET('/api/accounts/{id}', { params: { path: { id } } }))

export const fetchDeals =
  ({ q, status, account, mine }: DealsSearch, region: string | undefined, me: string) =>
  (after?: string) =>
    ask(
      accountApi.GET('/api/deals', {
        params: { query: { q, region: account ? undefined : region, status, accountId: account, owner: mine && me, after } },
      }),
    )

export const fetchDeal = (id: string) => ask(accountApi.GET('/api/deals/{id}', { params: { path: { id } } }))

export const fetchContacts = (accountId: string) =>
  ask(accountApi.GET('/api/accounts/{accountId}/contacts', { params: { path: { accountId }, query: { limit: 50 } } }))
