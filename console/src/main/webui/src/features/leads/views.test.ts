import { describe, expect, it } from 'vitest'
import { askedOf, leadsSearch } from './search'
import { canBeKept, isChanged, keptOf, type SavedView, searchOf } from './views'

const ME = 'me'
const ZONE = 'Asia/Shanghai'
const view = (filter: SavedView['filter'], sort: SavedView['sort'] = 'newest'): SavedView => ({ id: 'v1', version: 3, filter, sort })

describe('the list in the URL', () => {
  it('takes what it knows and nothing else', () => {
    expect(
      leadsSearch({ status: 'NEW', tier: 'HUGE', overdue: 'yes', contested: 'no', sort: 'score', q: '', registeredFrom: 'soon' }),
    ).toEqual(
      expect.objectContaining({
        status: 'NEW',
        tier: undefined,
        overdue: 'yes',
        contested: undefined,
        sort: 'score',
        q: undefined,
        registeredFrom: undefined,
      }),
    )
  })

  it('counts days where the reader is, the last one included', () => {
    expect(askedOf({ registeredFrom: '2026-03-01', registeredTo: '2026-03-01' }, ME, ZONE)).toMatchObject({
      registeredFrom: '2026-02-28T16:00:00.000Z',
      registeredTo: '2026-03-01T16:00:00.000Z',
    })
    expect(askedOf({ registeredTo: '2026-03-01T00:00:00Z' }, ME, ZONE).registeredTo).toBe('2026-03-01T00:00:00Z')
  })

  it('mine are those of the reader', () => {
    expect(askedOf({ mine: 'yes', owner: 'other' }, ME, ZONE).owner).toBe(ME)
  })
})

describe('a saved view', () => {
  it('is the same list again', () => {
    const search = leadsSearch({ status: 'NEW', mine: 'yes', overdue: 'yes', sort: 'score', registeredFrom: '2026-03-01' })
    const kept = keptOf(search, ME, ZONE)
    const opened = searchOf(view(kept.filter, kept.sort), ME)
    expect(askedOf(opened, ME, ZONE)).toEqual(askedOf(search, ME, ZONE))
    expect(opened).toMatchObject({ mine: 'yes', owner: undefined, sort: 'score', view: 'v1' })
  })

  it('is changed once a filter or the order differs', () => {
    const saved = view({ status: 'NEW' })
    const opened = searchOf(saved, ME)
    expect(isChanged(opened, saved, ME, ZONE)).toBe(false)
    expect(isChanged({ ...opened, sort: 'newest' }, saved, ME, ZONE)).toBe(false)
    expect(isChanged({ ...opened, sort: 'oldest' }, saved, ME, ZONE)).toBe(true)
    expect(isChanged({ ...opened, grade: 'A' }, saved, ME, ZONE)).toBe(true)
    expect(isChanged({ ...opened, status: undefined }, saved, ME, ZONE)).toBe(true)
  })

  it('does not keep what only a number led to', () => {
    expect(canBeKept({ status: 'NEW' })).toBe(true)
    expect(canBeKept({ status: 'NEW', scoreFrom: '7' })).toBe(false)
    expect(isChanged({ ...searchOf(view({}), ME), noProgressSince: '2026-01-01' }, view({}), ME, ZONE)).toBe(true)
  })
})
