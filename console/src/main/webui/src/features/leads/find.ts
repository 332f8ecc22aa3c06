import { ask, leadApi } from '@/shared/api/clients'
import type { Finder } from '@/shared/feature'

const FEW = 5

/** Leads by what somebody types of their company, contact or phone. */
export const findLeads: Finder['find'] = async (q, region, signal) => {
  const { items } = await ask(leadApi.GET('/api/leads', { params: { query: { q, region, limit: FEW } }, signal }))
  return (items ?? []).map(({ id, companyName, ownerName }) => ({
    id: id!,
    label: companyName!,
    hint: ownerName,
    to: '/leads/$id',
    params: { id: id! },
  }))
}
