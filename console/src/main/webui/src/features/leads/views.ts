import type { components } from '@/shared/api/generated/lead'
import { askedOf, type LeadFilters, type LeadsSearch } from './search'

export type SavedView = components['schemas']['SavedViewView']
export type SaveView = components['schemas']['SaveView']

/** What a view cannot keep: it belongs to the number that led here. */
const PASSING = ['registeredBy', 'noProgressSince', 'scoreFrom', 'scoreTo'] as const

export const canBeKept = (search: LeadFilters) => PASSING.every((field) => search[field] === undefined)

/** What of the list is kept: its filters and its order. */
export const keptOf = (search: LeadsSearch, me: string, zone: string): Pick<SaveView, 'filter' | 'sort'> => {
  const { registeredBy: _by, noProgressSince: _since, scoreFrom: _low, scoreTo: _high, ...filter } = askedOf(search, me, zone)
  return { filter, sort: search.sort ?? 'newest' }
}

const said = (flag?: boolean) => (flag ? ('yes' as const) : undefined)

/** The list as the view has it. */
export function searchOf({ id, filter = {}, sort }: SavedView, me: string): LeadsSearch {
  const mine = filter.owner === me
  return {
    q: filter.q,
    status: filter.status,
    owner: mine ? undefined : filter.owner,
    mine: said(mine),
    unowned: said(filter.unowned),
    source: filter.source,
    campaign: filter.campaign,
    tier: filter.tier,
    grade: filter.grade,
    category: filter.category,
    overdue: said(filter.overdue),
    contested: said(filter.contested),
    lateEntry: said(filter.lateEntry),
    registeredFrom: filter.registeredFrom,
    registeredTo: filter.registeredTo,
    sort: sort === 'newest' ? undefined : sort,
    view: id,
  }
}

const told = (filter: object) =>
  JSON.stringify(
    Object.entries(filter)
      .filter(([, value]) => value !== undefined && value !== null)
      .sort(),
  )

/** Whether the list shows something else than the view it came from. */
export const isChanged = (search: LeadsSearch, view: SavedView, me: string, zone: string) => {
  const now = keptOf(search, me, zone)
  return told(now.filter) !== told(view.filter ?? {}) || now.sort !== (view.sort ?? 'newest') || !canBeKept(search)
}
