import type { components } from '@/shared/api/generated/lead'

export type LeadStatus = components['schemas']['LeadStatus']

export const STATUSES: LeadStatus[] = ['NEW', 'CONTACTED', 'QUALIFIED', 'POOLED', 'CONVERTED', 'DISQUALIFIED']

/** The list's filters as the URL has them: whoever gets the link sees the same list. */
export interface LeadsSearch {
  q?: string
  status?: LeadStatus
  overdue?: 'yes'
  mine?: 'yes'
  /** The form to register one is open. */
  new?: 'yes'
}

const yes = (value: unknown) => (value === 'yes' ? 'yes' : undefined)

export const leadsSearch = (search: Record<string, unknown>): LeadsSearch => ({
  q: typeof search.q === 'string' && search.q !== '' ? search.q : undefined,
  status: STATUSES.find((status) => status === search.status),
  overdue: yes(search.overdue),
  mine: yes(search.mine),
  new: yes(search.new),
})

const DOING = ['log-contact', 'reassign'] as const

/** Which of the lead's forms is open; messages call the first one by what is asked for. */
export const leadSearch = (search: Record<string, unknown>): { do?: (typeof DOING)[number] } => ({
  do: search.do === 'contact' ? 'log-contact' : DOING.find((doing) => doing === search.do),
})
