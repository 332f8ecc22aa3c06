import { describe, expect, it } from 'vitest'
import { remaining } from './Sla'

const now = Date.parse('2026-11-22T08:00:00Z')

describe('a clock', () => {
  it.each([
    ['2026-11-25T08:00:00Z', 'calm', 'days', 3],
    ['2026-11-23T09:00:00Z', 'calm', 'hours', 25],
    ['2026-11-22T10:30:00Z', 'soon', 'hours', 2],
    ['2026-11-22T08:00:20Z', 'soon', 'minutes', 1],
    ['2026-11-22T03:00:00Z', 'late', 'hours', 5],
    ['2026-11-19T08:00:00Z', 'late', 'days', 3],
  ])('due %s is %s', (due, urgency, unit, count) => {
    expect(remaining(due, now)).toEqual({ urgency, unit, count })
  })
})
