import { accountApi, ask } from '@/shared/api/clients'
import type { Finder } from '@/shared/feature'

const FEW = 5

/** Customers by what somebody types of their name. */
export const findAccounts: Finder['find'] = async (q, region, signal) => {
  const { items } = await ask(accountApi.GET('/api/accounts', { params: { query: { q, region, limit: FEW } }, signal }))
  return (items ?? []).map(({ id, name, ownerName }) => ({
    id: id!,
    label: name!,
    hint: ownerName,
    to: '/accounts/$id',
    params: { id: id! },
  }))
}

/** Deals by what somebody types of their name or their customer's. */
export const findDeals: Finder['find'] = async (q, region, signal) => {
  const { items } = await ask(accountApi.GET('/api/deals', { params: { query: { q, region, limit: FEW } }, signal }))
  return (items ?? []).map(({ id, name, accountName }) => ({
    id: id!,
    label: name!,
    hint: accountName,
    to: '/deals/$id',
    params: { id: id! },
  }))
}
