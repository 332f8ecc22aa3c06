import { ask, leadApi } from '@/shared/api/clients'
import type { components } from '@/shared/api/generated/lead'

export type Pooled = components['schemas']['PooledLeadView']
export type Allowance = components['schemas']['PoolAllowanceView']

export const fetchPool = (region: string | undefined) => (after?: string) =>
  ask(leadApi.GET('/api/leads/pool', { params: { query: { region, after } } }))

export const fetchAllowance = (region: string | undefined) =>
  ask(leadApi.GET('/api/leads/pool/allowance', { params: { query: { region } } }))

export const claim = (id: string) => ask(leadApi.POST('/api/leads/{id}/claim', { params: { path: { id } } }))
