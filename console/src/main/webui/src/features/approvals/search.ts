export const WHICH = ['mine', 'open', 'approved', 'returned', 'rejected'] as const

export type Which = (typeof WHICH)[number]

/** Which approvals the list shows, as the URL has it; missing means those that wait for the reader. */
export interface ApprovalsSearch {
  which?: Which
  /** Asked for within these moments. */
  requestedFrom?: string
  requestedTo?: string
}

const moment = (value: unknown) => (typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : undefined)

export const approvalsSearch = (search: Record<string, unknown>): ApprovalsSearch => ({
  which: WHICH.find((which) => which === search.which),
  requestedFrom: moment(search.requestedFrom),
  requestedTo: moment(search.requestedTo),
})
