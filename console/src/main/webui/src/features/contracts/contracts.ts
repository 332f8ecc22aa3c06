import { accountApi, ask, contractApi } from '@/shared/api/clients'
import type { components } from '@/shared/api/generated/contract'
import { Problem } from '@/shared/api/problem'
import type { ContractsSearch } from './search'
import type { Document } from './writing'

export type Contract = components['schemas']['ContractView']
export type Template = components['schemas']['ContractTemplateView']
export type Comparison = components['schemas']['Comparison']
export type Compared = NonNullable<Comparison['lines']>[number]
export type Attachment = components['schemas']['AttachmentView']
export type Milestone = components['schemas']['MilestoneView']

/** What moves a contract on its way to a signature. */
export type Move = 'submission' | 'customer-seal' | 'signature' | 'issue'

const NOT_FOUND = 404
const MOST_OF_A_DEAL = 200

export const CONTRACTS = ['contracts']
export const contractKey = (id: string) => [...CONTRACTS, 'one', id]

export const fetchContracts =
  ({ q, status, deal, mine, signedFrom, signedTo }: ContractsSearch, region: string | undefined, me: string) =>
  (after?: string) =>
    ask(
      contractApi.GET('/api/contracts', {
        params: { query: { q, region: deal ? undefined : region, status, dealId: deal, owner: mine && me, signedFrom, signedTo, after } },
      }),
    )

export const fetchContract = (id: string) => ask(contractApi.GET('/api/contracts/{id}', { params: { path: { id } } }))

export const fetchMilestones = (id: string) => ask(contractApi.GET('/api/contracts/{id}/milestones', { params: { path: { id } } }))

/** Who must agree before it can be signed, and why, told before anybody is asked. */
export const fetchPlan = (id: string) => ask(contractApi.GET('/api/contracts/{id}/approval-plan', { params: { path: { id } } }))

const path = (id: string) => ({ path: { id } })

export const fetchTemplates = (region: string) => ask(contractApi.GET('/api/contract-templates', { params: { query: { region } } }))

export const fetchQuote = (id: string) => ask(contractApi.GET('/api/quotes/{id}', { params: path(id) }))

export const fetchDeal = (id: string) => ask(accountApi.GET('/api/deals/{id}', { params: path(id) }))

export const draft = (body: components['schemas']['DraftContract'], key: string) =>
  ask(contractApi.POST('/api/contracts', { params: { header: { 'Idempotency-Key': key } }, body }))

/** Where somebody else has changed it since that version, the service refuses. */
export const revise = (id: string, version: number, document: Document) =>
  ask(contractApi.PUT('/api/contracts/{id}', { params: path(id), headers: { 'If-Match': `"${version}"` }, body: document }))

/** Other terms for a signed contract: a draft of its own on top of what holds today. */
export const amend = (id: string) => ask(contractApi.POST('/api/contracts/{id}/amendments', { params: path(id), body: {} }))

/** What is to follow a contract, and the same once more: drafts of their own. */
export const renew = (id: string) => ask(contractApi.POST('/api/contracts/{id}/renewals', { params: path(id), body: {} }))

export const copy = (id: string) => ask(contractApi.POST('/api/contracts/{id}/copies', { params: path(id), body: {} }))

const keyed = (id: string, key: string) => ({ params: { path: { id }, header: { 'Idempotency-Key': key } } })

export const makeVoid = (id: string, reason: string, key: string) =>
  ask(contractApi.POST('/api/contracts/{id}/voiding', { ...keyed(id, key), body: { reason } }))

/** Without a last day it ends today. */
export const terminate = (id: string, body: components['schemas']['TerminateContract'], key: string) =>
  ask(contractApi.POST('/api/contracts/{id}/termination', { ...keyed(id, key), body }))

/** An end that lies ahead is taken back. */
export const keepOn = (id: string) => ask(contractApi.DELETE('/api/contracts/{id}/termination', { params: path(id) }))

/** What came into force since an amendment was drafted, and where both say something else. */
export const fetchRebase = (id: string) => ask(contractApi.GET('/api/contracts/{id}/rebase', { params: path(id) }))

/** Which wording stays of each that clashes, about the terms that were read: others by now, the service refuses. */
export const rebase = (id: string, onto: string, keep: NonNullable<components['schemas']['RebaseContract']['keep']>) =>
  ask(contractApi.POST('/api/contracts/{id}/rebase', { params: path(id), body: { onto, keep } }))

/** The contracts of the same deal that change or follow this one, or that it changes or follows. */
export async function fetchRelated({ id, dealId, amends, renews }: Contract) {
  const { items = [] } = await ask(contractApi.GET('/api/contracts', { params: { query: { dealId, limit: MOST_OF_A_DEAL } } }))
  return items.filter((other) => other.amends === id || other.renews === id || other.id === amends || other.id === renews)
}

/** Beside what was negotiated; nothing where nothing was. */
export const fetchComparison = (contractId: string) =>
  ask(contractApi.GET('/api/contracts/{contractId}/comparison', { params: { path: { contractId } } })).catch((refused: unknown) => {
    if (refused instanceof Problem && refused.status === NOT_FOUND) return null
    throw refused
  })

export const explain = (contractId: string, body: components['schemas']['ExplainDifference'], key: string) =>
  ask(
    contractApi.POST('/api/contracts/{contractId}/explanations', {
      params: { path: { contractId }, header: { 'Idempotency-Key': key } },
      body,
    }),
  )

/** A copy for reading that says across each page what it is worth. */
export const fetchPaper = (id: string) =>
  ask<Blob>(contractApi.GET('/api/contracts/{id}/document.pdf', { params: path(id), parseAs: 'blob' }) as never)

export const attachmentsOf = (id: string) => `/api/contracts/${id}/attachments`

export const fetchAttachments = (id: string, after?: string) =>
  ask(contractApi.GET('/api/contracts/{id}/attachments', { params: { ...path(id), query: { after } } }))

export const detach = (id: string, attachmentId: string) =>
  ask(contractApi.DELETE('/api/contracts/{id}/attachments/{attachmentId}', { params: { path: { id, attachmentId } } }))

export const fetchVersions = (id: string, after?: string) =>
  ask(contractApi.GET('/api/contracts/{id}/versions', { params: { ...path(id), query: { after } } }))

export const fetchDifferences = (id: string, from: number, to: number) =>
  ask(contractApi.GET('/api/contracts/{id}/versions/diff', { params: { ...path(id), query: { from, to } } }))

/** The final document is made once; the contract is as it was. */
async function issued(id: string, params: { path: { id: string }; header: { 'Idempotency-Key': string } }) {
  await ask(contractApi.POST('/api/contracts/{id}/issue', { params }))
  return fetchContract(id)
}

/** What is signed is what was read: changed since, the service refuses. */
export function move({ id, revision, documentHash }: Contract, to: Move, key: string) {
  const params = { path: { id: id! }, header: { 'Idempotency-Key': key } }
  if (to === 'submission') return ask(contractApi.POST('/api/contracts/{id}/submission', { params, body: {} }))
  if (to === 'issue') return issued(id!, params)
  if (to === 'customer-seal') return ask(contractApi.POST('/api/contracts/{id}/customer-seal', { params, body: {} }))
  return ask(contractApi.POST('/api/contracts/{id}/signature', { params, body: { revision, documentHash } }))
}
