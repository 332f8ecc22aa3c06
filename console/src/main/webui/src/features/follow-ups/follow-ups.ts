import type { InfiniteData } from '@tanstack/react-query'
import { ask, visitApi } from '@/shared/api/clients'
import type { components } from '@/shared/api/generated/visit'
import type { Person } from '@/shared/me'
import type { Completion } from './completion'
import { everybodys, type FollowUpsSearch, shown } from './search'

export type FollowUp = components['schemas']['FollowUpView']
export type FollowUps = InfiniteData<components['schemas']['PageFollowUpView'], string | undefined>

export const FOLLOW_UPS = ['follow-ups']
export const LISTS = [...FOLLOW_UPS, 'list']

const LARGEST_PAGE = 200
/** A month of somebody who has more than that is a list, not a calendar. */
const MOST_PAGES = 3

/** Whose they are; those of a contract or a deal lie where it does, whatever region is looked at. */
export interface Whose {
  me: Person
  region?: string
}

function filter(search: FollowUpsSearch, { me, region }: Whose) {
  const status = shown(search)
  return {
    region: search.contract || search.deal ? undefined : region,
    status: status === 'OPEN' || status === 'ALL' ? undefined : status,
    open: status === 'OPEN' || undefined,
    owner: everybodys(search, me) ? undefined : me.id,
    contractId: search.contract,
    dealId: search.deal,
  }
}

export const fetchFollowUps = (search: FollowUpsSearch, whose: Whose) => (after?: string) =>
  ask(visitApi.GET('/api/follow-ups', { params: { query: { after, ...filter(search, whose), from: search.day, to: search.day } } }))

/** Everything from one day to another, the ends included; in the shape of a list, so that what is done shows at once in both. */
export async function fetchDays(search: FollowUpsSearch, whose: Whose, from: string, to: string): Promise<FollowUps> {
  const days: FollowUps = { pages: [], pageParams: [] }
  let after: string | undefined
  do {
    const query = { ...filter(search, whose), from, to, after, limit: LARGEST_PAGE }
    days.pageParams.push(after)
    const page = await ask(visitApi.GET('/api/follow-ups', { params: { query } }))
    days.pages.push(page)
    after = page.next ?? undefined
  } while (after && days.pages.length < MOST_PAGES)
  return days
}

export const fetchFollowUp = (id: string) => ask(visitApi.GET('/api/follow-ups/{id}', { params: { path: { id } } }))

/** The same key for the same form: sending it again after an interruption completes once. */
export const complete = (id: string, body: Completion, key: string) =>
  ask(visitApi.POST('/api/follow-ups/{id}/completion', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body }))
