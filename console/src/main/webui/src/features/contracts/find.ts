import { ask, contractApi } from '@/shared/api/clients'
import type { Finder } from '@/shared/feature'

const FEW = 5

/** Contracts by what somebody types of their number, their deal or their customer. */
export const findContracts: Finder['find'] = async (q, region, signal) => {
  const { items } = await ask(contractApi.GET('/api/contracts', { params: { query: { q, region, limit: FEW } }, signal }))
  return (items ?? []).map(({ id, number, accountName }) => ({
    id: id!,
    label: number!,
    hint: accountName,
    to: '/contracts/$id',
    params: { id: id! },
  }))
}
