import type { components } from '@/shared/api/generated/lead'
import { dayAfter, instantAt } from '@/shared/zone'

export type LeadStatus = components['schemas']['LeadStatus']
export type LeadTier = components['schemas']['LeadTier']
export type LeadGrade = components['schemas']['LeadGrade']
export type LeadSort = components['schemas']['LeadSort']
export type TouchStatus = components['schemas']['TouchStatus']
export type Purpose = components['schemas']['Purpose']

export const STATUSES: LeadStatus[] = ['NEW', 'CONTACTED', 'QUALIFIED', 'POOLED', 'CONVERTED', 'DISQUALIFIED']
export const TIERS: LeadTier[] = ['KEY_PURSUIT', 'NURTURE', 'LONG_TERM']
export const GRADES: LeadGrade[] = ['A', 'B', 'C', 'D']
export const TOUCH_STATUSES: TouchStatus[] = ['PLANNED', 'DONE', 'SKIPPED', 'CANCELLED']
export const PURPOSES: Purpose[] = ['NURTURE', 'SELLING']
export const SORTS: LeadSort[] = ['newest', 'oldest', 'firstContactDue', 'score']

/** A lead that somebody works on. */
export const isActive = (status?: LeadStatus) => status === 'NEW' || status === 'CONTACTED' || status === 'QUALIFIED'

type Yes = 'yes'

/** What narrows the list of leads, as the URL has it; a number that leads here says so in the same words. */
export interface LeadFilters {
  q?: string
  status?: LeadStatus
  owner?: string
  mine?: Yes
  unowned?: Yes
  source?: string
  campaign?: string
  tier?: LeadTier
  grade?: LeadGrade
  category?: string
  overdue?: Yes
  contested?: Yes
  lateEntry?: Yes
  /** Days (yyyy-MM-dd, both included) or instants. */
  registeredFrom?: string
  registeredTo?: string
  registeredBy?: string
  noProgressSince?: string
  scoreFrom?: string
  scoreTo?: string
}

/** The list as the URL has it: whoever gets the link sees the same. */
export interface LeadsSearch extends LeadFilters {
  sort?: LeadSort
  /** The saved view it came from. */
  view?: string
  /** The form to register one is open. */
  new?: Yes
}

const yes = (value: unknown): Yes | undefined => (value === 'yes' || value === true ? 'yes' : undefined)

const words = (value: unknown) => (typeof value === 'number' || (typeof value === 'string' && value !== '') ? String(value) : undefined)

const oneOf = <Value extends string>(values: Value[], value: unknown) => values.find((known) => known === value)

const time = (value: unknown) => (typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : undefined)

export const leadsSearch = (search: Record<string, unknown>): LeadsSearch => ({
  q: words(search.q),
  status: oneOf(STATUSES, search.status),
  owner: words(search.owner),
  mine: yes(search.mine),
  unowned: yes(search.unowned),
  source: words(search.source),
  campaign: words(search.campaign),
  tier: oneOf(TIERS, search.tier),
  grade: oneOf(GRADES, search.grade),
  category: words(search.category),
  overdue: yes(search.overdue),
  contested: yes(search.contested),
  lateEntry: yes(search.lateEntry),
  registeredFrom: time(search.registeredFrom),
  registeredTo: time(search.registeredTo),
  registeredBy: words(search.registeredBy),
  noProgressSince: time(search.noProgressSince),
  scoreFrom: words(search.scoreFrom),
  scoreTo: words(search.scoreTo),
  sort: oneOf(SORTS, search.sort),
  view: words(search.view),
  new: yes(search.new),
})

const A_DAY = /^\d{4}-\d{2}-\d{2}$/
const beginning = (value: string, zone: string) => (A_DAY.test(value) ? instantAt(value, 0, zone) : value)
const end = (value: string, zone: string) => (A_DAY.test(value) ? instantAt(dayAfter(value), 0, zone) : value)
const number = (value?: string) => (value === undefined || Number.isNaN(Number(value)) ? undefined : Number(value))

/** The same as the service asks for it. */
export const askedOf = (search: LeadFilters, me: string, zone: string) => ({
  q: search.q,
  status: search.status,
  owner: search.mine ? me : search.owner,
  unowned: search.unowned && true,
  source: search.source,
  campaign: search.campaign,
  tier: search.tier,
  grade: search.grade,
  category: search.category,
  overdue: search.overdue && true,
  contested: search.contested && true,
  lateEntry: search.lateEntry && true,
  registeredFrom: search.registeredFrom && beginning(search.registeredFrom, zone),
  registeredTo: search.registeredTo && end(search.registeredTo, zone),
  registeredBy: search.registeredBy,
  noProgressSince: search.noProgressSince && beginning(search.noProgressSince, zone),
  scoreFrom: number(search.scoreFrom),
  scoreTo: number(search.scoreTo),
})

export const isNarrowed = (search: LeadsSearch) =>
  Object.entries(search).some(([field, value]) => value !== undefined && !['sort', 'view', 'new'].includes(field))

const DOING = ['log-contact', 'reassign', 'score', 'grade', 'convert', 'disqualify', 'requalify', 'return', 'pause'] as const

/** Which of the lead's forms is open; messages call the first one by what is asked for. */
export type Doing = (typeof DOING)[number]

export const leadSearch = (search: Record<string, unknown>): { do?: Doing } => ({
  do: search.do === 'contact' ? 'log-contact' : DOING.find((doing) => doing === search.do),
})

/** The touches as the URL has them: those that are due without a status. */
export interface TouchesSearch {
  status?: TouchStatus
  purpose?: Purpose
  owner?: string
}

export const touchesSearch = (search: Record<string, unknown>): TouchesSearch => ({
  status: oneOf(TOUCH_STATUSES, search.status),
  purpose: oneOf(PURPOSES, search.purpose),
  owner: words(search.owner),
})
