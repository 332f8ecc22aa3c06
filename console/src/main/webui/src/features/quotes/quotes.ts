import { accountApi, ask, contractApi, WITHOUT_KEY } from '@/shared/api/clients'
import type { components as Accounts } from '@/shared/api/generated/account'
import type { components } from '@/shared/api/generated/contract'
import type { QuotesSearch } from './search'

type Schemas = components['schemas']
export type Quote = Schemas['QuoteView']
export type Line = NonNullable<Quote['lines']>[number]
export type Objection = NonNullable<Quote['objections']>[number]
export type Considered = Schemas['ConsideredView']
export type Authority = Schemas['AuthorityView']
export type Payback = Schemas['PaybackView']
export type Product = Schemas['ProductView']
export type Asked = Schemas['AskedLine']
export type Deal = Accounts['schemas']['DealView']

export const QUOTES = ['quotes']
export const quoteKey = (id: string) => [...QUOTES, 'one', id]

export const fetchQuotes =
  ({ status, deal, account, mine }: QuotesSearch, region: string | undefined, me: string) =>
  (after?: string) =>
    ask(
      contractApi.GET('/api/quotes', {
        params: {
          query: { region: deal || account ? undefined : region, status, dealId: deal, accountId: account, owner: mine && me, after },
        },
      }),
    )

const path = (id: string) => ({ path: { id } })

export const fetchQuote = (id: string) => ask(contractApi.GET('/api/quotes/{id}', { params: path(id) }))

export const fetchDeal = (id: string) => ask(accountApi.GET('/api/deals/{id}', { params: path(id) }))

/** Who must agree to a quote as it is written, at this moment (R5.19). */
export const fetchAuthority = (id: string) => ask(contractApi.GET('/api/quotes/{id}/authority', { params: path(id) }))

/** The same, and the exact sums, of what is only being written; nothing of it is kept. */
export const consider = (offer: Schemas['ConsiderOffer'], signal: AbortSignal) =>
  ask(contractApi.POST('/api/quotes/authority', { body: offer, signal, headers: WITHOUT_KEY }))

const ENOUGH_TO_CHOOSE = 20

export const fetchProducts = (region: string, q: string) =>
  ask(contractApi.GET('/api/products', { params: { query: { region, q: q || undefined, active: true, limit: ENOUGH_TO_CHOOSE } } }))

export const draft = (body: Schemas['DraftQuote'], key: string) =>
  ask(contractApi.POST('/api/quotes', { params: { header: { 'Idempotency-Key': key } }, body }))

/** Where somebody else has changed it since that version, the service refuses. */
export const revise = (id: string, version: number, lines: Asked[], notes: string | undefined) =>
  ask(contractApi.PUT('/api/quotes/{id}', { params: path(id), headers: { 'If-Match': `"${version}"` }, body: { lines, notes } }))

export const copy = (id: string) => ask(contractApi.POST('/api/quotes/{id}/copies', { params: path(id), body: {} }))

export const submit = (id: string, note: string | undefined) =>
  ask(contractApi.POST('/api/quotes/{id}/submission', { params: path(id), body: { note } }))

export const issue = (id: string) => ask(contractApi.POST('/api/quotes/{id}/issue', { params: path(id) }))

export const answer = (id: string, accepted: boolean, comment: string | undefined) =>
  ask(contractApi.POST('/api/quotes/{id}/customer-answer', { params: path(id), body: { accepted, comment } }))

export const withdraw = (id: string, reason: string) =>
  ask(contractApi.POST('/api/quotes/{id}/withdrawal', { params: path(id), body: { reason } }))

/** Nobody is asked any more, and the quote is a draft again. */
export const recall = (approval: string) => ask(contractApi.POST('/api/approvals/{id}/withdrawal', { params: path(approval) }))

export const raise = (id: string, objection: string) =>
  ask(contractApi.POST('/api/quotes/{id}/objections', { params: path(id), body: { objection } }))

export const answerObjection = (id: string, number: number, body: Schemas['AnswerObjection']) =>
  ask(contractApi.POST('/api/quotes/{id}/objections/{number}/answer', { params: { path: { id, number } }, body }))

export const confirmAnswer = (id: string, number: number, confirmedBy: string) =>
  ask(contractApi.POST('/api/quotes/{id}/objections/{number}/confirmation', { params: { path: { id, number } }, body: { confirmedBy } }))

export const writePayback = (id: string, version: number, body: Schemas['Payback']) =>
  ask(contractApi.PUT('/api/quotes/{id}/payback', { params: path(id), headers: { 'If-Match': `"${version}"` }, body }))

export const fetchVersions = (id: string, after?: string) =>
  ask(contractApi.GET('/api/quotes/{id}/versions', { params: { ...path(id), query: { after } } }))

export const fetchDifferences = (id: string, revision: number) =>
  ask(contractApi.GET('/api/quotes/{id}/versions/{revision}/differences', { params: { path: { id, revision } } }))
