import { accountApi, ask, contractApi } from '@/shared/api/clients'
import type { components } from '@/shared/api/generated/contract'
import type { ProposalsSearch } from './search'

type Schemas = components['schemas']
export type Proposal = Schemas['ProposalView']
export type Version = Schemas['ProposalVersionView']
export type Offer = Schemas['ReviseProposal']
export type Round = NonNullable<Proposal['rounds']>[number]

export const CHANNELS: Schemas['Channel'][] = ['meeting', 'e-mail', 'post', 'online']
export type Reply = Schemas['Reply']
export const REPLIES: [Reply, Reply] = ['accept', 'ask-for-changes']
export const TOPICS: Schemas['Topic'][] = ['price', 'lead-time', 'data-security', 'other']
export const NEEDS: Schemas['NeedKind'][] = ['rigid', 'flexible', 'latent']
export const PRIORITIES: Schemas['Priority'][] = ['high', 'medium', 'low']

export const PROPOSALS = ['proposals']
export const proposalKey = (id: string) => [...PROPOSALS, 'one', id]

const path = (id: string) => ({ path: { id } })

export const fetchProposals =
  ({ status, deal, mine }: ProposalsSearch, region: string | undefined, me: string) =>
  (after?: string) =>
    ask(
      contractApi.GET('/api/proposals', {
        params: { query: { region: deal ? undefined : region, status, dealId: deal, owner: mine && me, after } },
      }),
    )

export const fetchProposal = (id: string) => ask(contractApi.GET('/api/proposals/{id}', { params: path(id) }))

export const fetchDeal = (id: string) => ask(accountApi.GET('/api/deals/{id}', { params: path(id) }))

export const fetchVersion = (id: string, number: number) =>
  ask(contractApi.GET('/api/proposals/{id}/versions/{number}', { params: { path: { id, number } } }))

/** Word by word, and sign by sign in Chinese. */
export const fetchDifferences = (id: string, from: number, to: number) =>
  ask(contractApi.GET('/api/proposals/{id}/versions/{from}/diff/{to}', { params: { path: { id, from, to } } }))

export const fetchPlan = (id: string) => ask(contractApi.GET('/api/proposals/{id}/approval-plan', { params: path(id) }))

export const draft = (body: Schemas['DraftProposal'], key: string) =>
  ask(contractApi.POST('/api/proposals', { params: { header: { 'Idempotency-Key': key } }, body }))

/** Where somebody else has changed it since that version, the service refuses. */
export const revise = (id: string, version: number, body: Offer) =>
  ask(contractApi.PUT('/api/proposals/{id}', { params: path(id), headers: { 'If-Match': `"${version}"` }, body }))

export const submit = (id: string) => ask(contractApi.POST('/api/proposals/{id}/submission', { params: path(id), body: {} }))

const keyed = (id: string, key: string) => ({ params: { ...path(id), header: { 'Idempotency-Key': key } } })

export const deliver = (id: string, body: Schemas['DeliverProposal'], key: string) =>
  ask(contractApi.POST('/api/proposals/{id}/delivery', { ...keyed(id, key), body }))

export const answer = (id: string, body: Schemas['AnswerProposal'], key: string) =>
  ask(contractApi.POST('/api/proposals/{id}/customer-answer', { ...keyed(id, key), body }))
