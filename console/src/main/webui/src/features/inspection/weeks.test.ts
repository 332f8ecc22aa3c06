import { describe, expect, it } from 'vitest'
import { weekAfter, weekOf } from './weeks'

describe('a week', () => {
  it('is named by its Thursday', () => {
    expect(weekOf('2026-11-22')).toBe('2026-W47')
    expect(weekOf('2026-11-23')).toBe('2026-W48')
    expect(weekOf('2027-01-01')).toBe('2026-W53')
    expect(weekOf('2024-12-30')).toBe('2025-W01')
    expect(weekOf('2026-01-01')).toBe('2026-W01')
  })

  it('is followed and preceded by another, over the end of a year too', () => {
    expect(weekAfter('2026-12-28', 1)).toBe('2027-W01')
    expect(weekAfter('2026-12-28', -1)).toBe('2026-W52')
  })
})
