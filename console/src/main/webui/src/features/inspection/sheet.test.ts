import { describe, expect, it } from 'vitest'
import { judged } from './sheet'

describe('a verdict', () => {
  const sheet = {
    pages: [
      { items: [{ lead: { id: '1' } }, { lead: { id: '2' }, inspection: { status: 'OPEN' as const } }] },
      { items: [{ lead: { id: '3' } }] },
    ],
    pageParams: [undefined, 'x'],
  }
  const statuses = (seen: ReturnType<typeof judged>) =>
    seen.pages.flatMap(({ items }) => items?.map(({ inspection }) => inspection?.status))

  it('stands beside every record it was given on, on whichever page', () => {
    expect(statuses(judged(sheet, { leadIds: ['2', '3'], outcome: 'accept' }))).toEqual([undefined, 'ACCEPTED', 'ACCEPTED'])
  })

  it('says what has to be put right', () => {
    const [first] = judged(sheet, { leadIds: ['1'], outcome: 'return', comment: 'Whom do we call?' }).pages[0]!.items!
    expect(first!.inspection).toEqual({ status: 'RETURNED', comment: 'Whom do we call?' })
  })
})
