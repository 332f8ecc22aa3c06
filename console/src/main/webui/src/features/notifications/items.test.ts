import { describe, expect, it } from 'vitest'
import { without } from './items'

describe('the inbox', () => {
  const items = {
    pages: [{ items: [{ id: '1' }, { id: '2' }], next: 'a' }, { items: [{ id: '3' }] }],
    pageParams: [undefined, 'a'],
  }

  it('loses what was seen to, on whatever page it stands, and nothing else', () => {
    expect(without(items, '3').pages.map((page) => page.items?.map(({ id }) => id))).toEqual([['1', '2'], []])
    expect(without(items, '1').pages[0]).toEqual({ items: [{ id: '2' }], next: 'a' })
    expect(items.pages[0]!.items).toHaveLength(2)
  })
})
