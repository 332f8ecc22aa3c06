import type { components } from '@/shared/api/generated/contract'

export type MilestoneStatus = components['schemas']['MilestoneStatus']
export type Department = components['schemas']['Department']

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
const day = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined)

export const WEEKS = ['4', '8', '12'] as const

export interface TeamSearch {
  /** How far back the first contacts are shown. */
  weeks?: (typeof WEEKS)[number]
  /** One person of the team; everybody without it. */
  rep?: string
}

export const teamSearch = (search: Record<string, unknown>): TeamSearch => ({
  weeks: WEEKS.find((weeks) => weeks === String(search.weeks)),
  rep: text(search.rep),
})

export const OUTCOMES = ['OVERDUE', 'MET', 'REASSIGNED', 'POOLED'] as const

/** The leads whose clocks ended in these days. */
export interface ClocksSearch {
  rep?: string
  from?: string
  to?: string
  outcome?: (typeof OUTCOMES)[number]
}

export const clocksSearch = (search: Record<string, unknown>): ClocksSearch => ({
  rep: text(search.rep),
  from: day(search.from),
  to: day(search.to),
  outcome: OUTCOMES.find((outcome) => outcome === search.outcome),
})

/** The milestones that were planned for these days. */
export interface MilestonesSearch {
  owner?: string
  department?: string
  status?: 'OVERDUE'
  from?: string
  to?: string
}

export const milestonesSearch = (search: Record<string, unknown>): MilestonesSearch => ({
  owner: text(search.owner),
  department: text(search.department),
  status: search.status === 'OVERDUE' ? 'OVERDUE' : undefined,
  from: day(search.from),
  to: day(search.to),
})
