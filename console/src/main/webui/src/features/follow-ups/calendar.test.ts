import { describe, expect, it } from 'vitest'
import { byDay, monthAfter, toneOf, weeksOf } from './calendar'

describe('a month on the wall', () => {
  it('begins on the Monday before its first day and ends on the Sunday after its last', () => {
    const weeks = weeksOf('2026-11')
    expect(weeks).toHaveLength(6)
    expect(weeks[0]?.[0]).toBe('2026-10-26')
    expect(weeks[5]?.[6]).toBe('2026-12-06')
    expect(weeks.flat()).toHaveLength(42)
  })

  it('has no week too many', () => {
    expect(weeksOf('2027-02')).toEqual([
      expect.arrayContaining(['2027-02-01', '2027-02-07']),
      expect.any(Array),
      expect.any(Array),
      expect.arrayContaining(['2027-02-22', '2027-02-28']),
    ])
  })

  it('knows a leap year', () => {
    expect(weeksOf('2028-02').flat()).toContain('2028-02-29')
    expect(weeksOf('2027-02').flat()).not.toContain('2027-02-29')
  })

  it('goes over the turn of the year', () => {
    expect(monthAfter('2026-12', 1)).toBe('2027-01')
    expect(monthAfter('2026-01', -1)).toBe('2025-12')
  })
})

describe('the days that have something', () => {
  it('stand in order, and their follow-ups as they came', () => {
    const days = byDay([
      { id: 1, dueOn: '2026-11-09' },
      { id: 2, dueOn: '2026-11-02' },
      { id: 3, dueOn: '2026-11-09' },
      { id: 4, dueOn: undefined },
    ])
    expect([...days.keys()]).toEqual(['2026-11-02', '2026-11-09'])
    expect(days.get('2026-11-09')?.map(({ id }) => id)).toEqual([1, 3])
  })
})

describe('a follow-up presses', () => {
  const today = '2026-11-22'

  it('when its day is over or it was missed', () => {
    expect(toneOf({ status: 'DUE', dueOn: '2026-11-21' }, today)).toBe('late')
    expect(toneOf({ status: 'MISSED', dueOn: '2026-11-23' }, today)).toBe('late')
  })

  it('less when it is for today, and not yet when its day is to come', () => {
    expect(toneOf({ status: 'DUE', dueOn: today }, today)).toBe('soon')
    expect(toneOf({ status: 'PLANNED', dueOn: today }, today)).toBe('soon')
    expect(toneOf({ status: 'PLANNED', dueOn: '2026-11-23' }, today)).toBe('planned')
  })

  it('no more when it was done or is no longer asked for', () => {
    expect(toneOf({ status: 'DONE', dueOn: '2026-01-01' }, today)).toBe('done')
    expect(toneOf({ status: 'CANCELLED', dueOn: '2026-01-01' }, today)).toBe('cancelled')
  })
})
