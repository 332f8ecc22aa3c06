import { accountApi, ask } from '@/shared/api/clients'
import type { components } from '@/shared/api/generated/account'
import type { Deal } from './columns'

export type CloseDeal = components['schemas']['CloseDeal']

/** Whose deals of which region; everything of a deal begins with what the lists and pages of deals begin with. */
export interface Whose {
  region?: string
  owner?: string
}

const DEALS = ['customers', 'deals']
export const dealKey = (id: string) => [...DEALS, 'one', id]
export const listsKey = [...DEALS, 'list']
export const headKey = (whose: Whose) => [...DEALS, 'board', whose, 'head']
export const columnKey = (whose: Whose, stage: string) => [...DEALS, 'board', whose, 'stage', stage]

const A_SCREENFUL = 20

export const fetchHead = (whose: Whose) => ask(accountApi.GET('/api/deals/stages', { params: { query: { ...whose } } }))

export const fetchColumn = (whose: Whose, stage: string) => (after?: string) =>
  ask(accountApi.GET('/api/deals', { params: { query: { ...whose, status: 'OPEN', stage, limit: A_SCREENFUL, after } } }))

export const fetchDeal = (id: string) => ask(accountApi.GET('/api/deals/{id}', { params: { path: { id } } }))

/** Refused when somebody changed the deal since it was read. */
export const moveTo = (deal: Deal, stage: string) =>
  ask(
    accountApi.PUT('/api/deals/{id}/stage', {
      params: { path: { id: deal.id! } },
      headers: { 'If-Match': `"${deal.version}"` },
      body: { stage },
    }),
  )

/** Sent even when the page is being left: the time to undo is over then. */
export const close = (id: string, body: CloseDeal) =>
  ask(accountApi.POST('/api/deals/{id}/outcome', { params: { path: { id } }, body, keepalive: true }))
