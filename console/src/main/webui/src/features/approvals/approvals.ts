import { accountApi, ask, contractApi, notificationApi } from '@/shared/api/clients'
import type { components as Accounts } from '@/shared/api/generated/account'
import type { components } from '@/shared/api/generated/contract'
import type { components as Notifications } from '@/shared/api/generated/notification'
import type { ApprovalsSearch } from './search'
import type { Approval } from './turns'

export type Step = components['schemas']['Step']
export type Outcome = components['schemas']['Outcome']
export type Colleague = Accounts['schemas']['PersonView']
export type Link = Notifications['schemas']['LinkView']
export type Decision = { outcome: Outcome; comment?: string }

/** A field of a document before and after, word by word. */
export interface Changed {
  name: string
  lines: components['schemas']['Line1'][]
}

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

export const delegate = (id: string, personId: string, comment?: string) =>
  ask(contractApi.POST('/api/approvals/{id}/delegation', { params: { path: { id } }, body: { personId, comment } }))

export const fetchColleagues = (region: string, q: string) =>
  ask(accountApi.GET('/api/people', { params: { query: { region, q: q || undefined, limit: 20 } } }))

/** What this revision changed against the one before, where the kind of document tells. */
export async function fetchChanges({ subjectType, subjectId: id, revision }: Approval): Promise<Changed[]> {
  const to = revision!
  const from = to - 1
  if (subjectType === 'contract') {
    const diff = await ask(contractApi.GET('/api/contracts/{id}/versions/diff', { params: { path: { id: id! }, query: { from, to } } }))
    return (diff.changes ?? []).map((change) => ({ name: change.label ?? change.field!, lines: change.lines ?? [] }))
  }
  const diff = await ask(contractApi.GET('/api/proposals/{id}/versions/{from}/diff/{to}', { params: { path: { id: id!, from, to } } }))
  return (diff.parts ?? [])
    .filter((part) => part.change !== 'SAME')
    .map((part) => ({ name: part.name!, lines: (part.lines ?? []).filter((line) => line.change !== 'SAME') }))
}

/** What a message's button is for; looking uses nothing up. */
export const fetchLink = (token: string) => ask(notificationApi.GET('/api/inbox/links/{token}', { params: { path: { token } } }))

/** The same, once: after this the link is worth nothing. */
export const redeem = (token: string, key: string) =>
  ask(notificationApi.POST('/api/inbox/links/{token}', { params: { path: { token }, header: { 'Idempotency-Key': key } } }))
