import { accountApi, ask, contractApi, notificationApi } from '@/shared/api/clients'
import type { components as Accounts } from '@/shared/api/generated/account'
import type { components } from '@/shared/api/generated/contract'
import type { components as Notifications } from '@/shared/api/generated/notification'
import { type Changed, fieldsOf, partsOf } from '@/shared/Changed'
import type { ApprovalsSearch } from './search'
import type { Approval } from './turns'

export type Step = components['schemas']['Step']
export type Outcome = components['schemas']['Outcome']
export type Colleague = Accounts['schemas']['PersonView']
export type Link = Notifications['schemas']['LinkView']
export type Place = components['schemas']['Place']
/** A return leads to the requester, or back to a step before. */
export type Decision = { outcome: Outcome; comment?: string; toStep?: number }

export const APPROVALS = ['approvals']
export const LISTS = [...APPROVALS, 'list']
export const approvalKey = (id: string) => [...APPROVALS, 'one', id]

const QUERIES = {
  mine: { mine: true, status: 'OPEN' },
  open: { status: 'OPEN' },
  approved: { status: 'APPROVED' },
  returned: { status: 'RETURNED' },
  rejected: { status: 'REJECTED' },
} as const

/** Those that wait for the reader come from everywhere, the others from one region. */
export const fetchApprovals =
  ({ which = 'mine', requestedFrom, requestedTo }: ApprovalsSearch, region: string | undefined) =>
  (after?: string) => {
    const narrowed = which === 'mine' ? {} : { region, requestedFrom, requestedTo }
    return ask(contractApi.GET('/api/approvals', { params: { query: { ...QUERIES[which], ...narrowed, after } } }))
  }

export const fetchApproval = (id: string) => ask(contractApi.GET('/api/approvals/{id}', { params: { path: { id } } }))

/** What is decided is what was read: changed since, the service refuses. */
export const decide = ({ id, revision, documentHash }: Approval, decision: Decision, key: string) =>
  ask(
    contractApi.POST('/api/approvals/{id}/decision', {
      params: { path: { id: id! }, header: { 'Idempotency-Key': key } },
      body: { ...decision, revision, documentHash },
    }),
  )

const keyed = (id: string, key: string) => ({ params: { path: { id }, header: { 'Idempotency-Key': key } } })

export const delegate = (id: string, personId: string, comment: string | undefined, key: string) =>
  ask(contractApi.POST('/api/approvals/{id}/delegation', { ...keyed(id, key), body: { personId, comment } }))

/** A colleague decides as well, beside the reader or before them. */
export const askIn = (id: string, personId: string, place: Place, comment: string | undefined, key: string) =>
  ask(contractApi.POST('/api/approvals/{id}/approvers', { ...keyed(id, key), body: { personId, place, comment } }))

export const withdraw = (id: string) => ask(contractApi.POST('/api/approvals/{id}/withdrawal', { params: { path: { id } } }))

export const fetchComments = (id: string, after?: string) =>
  ask(contractApi.GET('/api/approvals/{id}/comments', { params: { path: { id }, query: { after } } }))

export const say = (id: string, text: string, key: string) =>
  ask(contractApi.POST('/api/approvals/{id}/comments', { ...keyed(id, key), body: { text } }))

export const fetchColleagues = (region: string, q: string) =>
  ask(accountApi.GET('/api/people', { params: { query: { region, q: q || undefined, limit: 20 } } }))

/** What this revision changed against the one before, where the kind of document tells. */
export async function fetchChanges({ subjectType, subjectId: id, revision }: Approval): Promise<Changed[]> {
  const to = revision!
  const from = to - 1
  if (subjectType === 'contract') {
    const diff = await ask(contractApi.GET('/api/contracts/{id}/versions/diff', { params: { path: { id: id! }, query: { from, to } } }))
    return fieldsOf(diff.changes)
  }
  const diff = await ask(contractApi.GET('/api/proposals/{id}/versions/{from}/diff/{to}', { params: { path: { id: id!, from, to } } }))
  return partsOf(diff.parts)
}

/** What a message's button is for; looking uses nothing up. */
export const fetchLink = (token: string) => ask(notificationApi.GET('/api/inbox/links/{token}', { params: { path: { token } } }))

/** The same, once: after this the link is worth nothing. */
export const redeem = (token: string, key: string) =>
  ask(notificationApi.POST('/api/inbox/links/{token}', { params: { path: { token }, header: { 'Idempotency-Key': key } } }))
