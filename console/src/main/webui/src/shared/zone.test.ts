import { describe, expect, it } from 'vitest'
import { dayAfter, instantAt } from './zone'

describe('an hour of a day', () => {
  it('is an instant of the chosen time zone', () => {
    expect(instantAt('2026-11-23', 9, 'Asia/Shanghai')).toBe('2026-11-23T01:00:00.000Z')
    expect(instantAt('2026-11-23', 9, 'America/New_York')).toBe('2026-11-23T14:00:00.000Z')
    expect(instantAt('2026-07-23', 9, 'America/New_York')).toBe('2026-07-23T13:00:00.000Z')
  })

  it('goes over the end of the month', () => {
    expect(dayAfter('2026-11-30')).toBe('2026-12-01')
    expect(dayAfter('2026-12-28', 7)).toBe('2027-01-04')
  })
})
