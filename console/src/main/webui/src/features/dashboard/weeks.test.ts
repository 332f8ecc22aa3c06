import { describe, expect, it } from 'vitest'
import { daysOf, daysOfMonth, isWeekend, mondayOf, monthsOf, weeksUpTo } from './weeks'

describe('the weeks of a team', () => {
  it('begin on Monday, Sunday belonging to the week before', () => {
    expect(mondayOf('2026-11-22')).toBe('2026-11-16')
    expect(mondayOf('2026-11-23')).toBe('2026-11-23')
  })

  it('follow one another without a gap up to today', () => {
    expect(weeksUpTo('2026-11-25', 3)).toEqual([
      { from: '2026-11-09', to: '2026-11-15' },
      { from: '2026-11-16', to: '2026-11-22' },
      { from: '2026-11-23', to: '2026-11-25' },
    ])
  })

  it('have days, and the last two are free', () => {
    expect(daysOf({ from: '2026-02-27', to: '2026-03-02' })).toEqual(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02'])
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map(isWeekend)).toEqual([false, true, true, false])
  })
})

describe('months', () => {
  it('are all there, across a year as well', () => {
    expect(monthsOf({ from: '2025-11-05', to: '2026-02-01' })).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  })

  it('end where the next one begins', () => {
    expect(daysOfMonth('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
    expect(daysOfMonth('2026-12')).toEqual({ from: '2026-12-01', to: '2026-12-31' })
  })
})
