/** The board as the URL has it: whose deals, and on the phone which column. */
export interface BoardSearch {
  owner?: string
  stage?: string
}

const words = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

export const boardSearch = (search: Record<string, unknown>): BoardSearch => ({ owner: words(search.owner), stage: words(search.stage) })
