import { ask, leadApi } from '@/shared/api/clients'
import type { components } from '@/shared/api/generated/lead'

export type Distribution = components['schemas']['DistributionView']
export type Summary = components['schemas']['DistributionSummary']
export type Share = components['schemas']['DistributionShare']
export type Placed = components['schemas']['DistributedLead']
export type Campaign = components['schemas']['WaitingCampaign']
export type Propose = components['schemas']['ProposeDistribution']

export const DISTRIBUTIONS = ['distributions']
export const distributionKey = (id: string) => [...DISTRIBUTIONS, 'one', id]

export const fetchDistributions = (region: string | undefined) => (after?: string) =>
  ask(leadApi.GET('/api/leads/distribution', { params: { query: { region, after } } }))

export const fetchCampaigns = (region: string | undefined) =>
  ask(leadApi.GET('/api/leads/distribution/campaigns', { params: { query: { region } } }))

export const fetchDistribution = (id: string) => ask(leadApi.GET('/api/leads/distribution/{id}', { params: { path: { id } } }))

/** The same key for the same form: sending it again after an interruption proposes once. */
export const propose = (body: Propose, key: string) =>
  ask(leadApi.POST('/api/leads/distribution', { body, params: { header: { 'Idempotency-Key': key } } }))

export interface Move {
  leadIds: string[]
  /** Left out: the leads stay where they are. */
  ownerId?: string
}

export const revise = (id: string, version: number, { leadIds, ownerId }: Move, confirmed = false) =>
  ask(
    leadApi.PUT('/api/leads/distribution/{id}', {
      params: { path: { id } },
      headers: { 'If-Match': `"${version}"` },
      body: { confirmed, assignments: leadIds.map((leadId) => ({ leadId, ownerId })) },
    }),
  )
