import type { components } from '@/shared/api/generated/visit'

export type FollowUpStatus = components['schemas']['FollowUpStatus']

/** A status, what is still to be done, or whatever there is. */
export type Shown = FollowUpStatus | 'OPEN' | 'ALL'

export const SHOWN: Shown[] = ['OPEN', 'DUE', 'PLANNED', 'DONE', 'MISSED', 'CANCELLED', 'ALL']

/** The filters as the URL has them. */
export interface FollowUpsSearch {
  status?: Shown
  /** Those of everybody the reader may see, or only the reader's own. */
  all?: 'yes' | 'no'
  contract?: string
  deal?: string
  view?: 'calendar'
  /** Of the calendar, as yyyy-MM; this one when missing. */
  month?: string
  /** One day of the list, as yyyy-MM-dd. */
  day?: string
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
const like = (form: RegExp, value: unknown) => (typeof value === 'string' && form.test(value) ? value : undefined)

export const followUpsSearch = (search: Record<string, unknown>): FollowUpsSearch => ({
  status: SHOWN.find((status) => status === search.status),
  all: search.all === 'yes' || search.all === 'no' ? search.all : undefined,
  contract: text(search.contract),
  deal: text(search.deal),
  view: search.view === 'calendar' ? 'calendar' : undefined,
  month: like(/^\d{4}-(0[1-9]|1[0-2])$/, search.month),
  day: like(/^\d{4}-\d{2}-\d{2}$/, search.day),
})

/** Who sells sees their own; who leads others and has none of their own sees everybody's. */
export const everybodys = ({ all }: FollowUpsSearch, me: { roles: string[] }) => (all ? all === 'yes' : !me.roles.includes('sales'))

/** Who comes to work sees what is to be done; who comes from a contract, a deal or a day sees what became of all of it. */
export const shown = ({ status, contract, deal, day, view }: FollowUpsSearch): Shown =>
  status ?? (contract || deal || day || view ? 'ALL' : 'OPEN')
