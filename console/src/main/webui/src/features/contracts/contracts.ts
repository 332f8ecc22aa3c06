import { ask, contractApi } from '@/shared/api/clients'
import type { components } from '@/shared/api/generated/contract'
import type { ContractsSearch } from './search'

export type Contract = components['schemas']['ContractView']
export type Milestone = components['schemas']['MilestoneView']

/** What moves a contract on its way to a signature. */
export type Move = 'submission' | 'customer-seal' | 'signature'

export const CONTRACTS = ['contracts']
export const contractKey = (id: string) => [...CONTRACTS, 'one', id]

export const fetchContracts =
  ({ status, deal, mine }: ContractsSearch, me: string) =>
  (after?: string) =>
    ask(contractApi.GET('/api/contracts', { params: { query: { status, dealId: deal, owner: mine && me, after } } }))

export const fetchContract = (id: string) => ask(contractApi.GET('/api/contracts/{id}', { params: { path: { id } } }))

export const fetchMilestones = (id: string) => ask(contractApi.GET('/api/contracts/{id}/milestones', { params: { path: { id } } }))

/** Who must agree before it can be signed, and why, told before anybody is asked. */
export const fetchPlan = (id: string) => ask(contractApi.GET('/api/contracts/{id}/approval-plan', { params: { path: { id } } }))

/** What is signed is what was read: changed since, the service refuses. */
export function move({ id, revision, documentHash }: Contract, to: Move, key: string) {
  const params = { path: { id: id! }, header: { 'Idempotency-Key': key } }
  if (to === 'submission') return ask(contractApi.POST('/api/contracts/{id}/submission', { params, body: {} }))
  if (to === 'customer-seal') return ask(contractApi.POST('/api/contracts/{id}/customer-seal', { params, body: {} }))
  return ask(contractApi.POST('/api/contracts/{id}/signature', { params, body: { revision, documentHash } }))
}
