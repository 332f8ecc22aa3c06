export const WHICH = ['mine', 'open', 'approved', 'returned', 'rejected'] as const

export type Which = (typeof WHICH)[number]

/** Which approvals the list shows, as the URL has it; missing means those that wait for the reader. */
export interface ApprovalsSearch {
  which?: Which
}

export const approvalsSearch = (search: Record<string, unknown>): ApprovalsSearch => ({
  which: WHICH.find((which) => which === search.which),
})
