import type { components } from '@/shared/api/generated/lead'

export type Status = components['schemas']['InspectionStatus']

export const STATUSES: Status[] = ['OPEN', 'RESUBMITTED', 'RETURNED', 'ACCEPTED']

/** Which part of which week's sheet, as the URL has it. */
export interface InspectionSearch {
  /** Such as 2026-W47; this week without it. */
  week?: string
  rep?: string
  status?: Status
}

const words = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

export const inspectionSearch = (search: Record<string, unknown>): InspectionSearch => ({
  week: typeof search.week === 'string' && /^\d{4}-W\d{2}$/.test(search.week) ? search.week : undefined,
  rep: words(search.rep),
  status: STATUSES.find((status) => status === search.status),
})
