import { describe, expect, it } from 'vitest'
import { spanOf, whyNot } from './claims'

describe('a claim', () => {
  it('is open to whoever has claims left and can carry more', () => {
    expect(whyNot({}, { claimsLeft: 1, capacity: 20, carried: 19 })).toBeUndefined()
    expect(whyNot({})).toBeUndefined()
  })

  it('is not for whoever had the lead, took enough today or carries enough', () => {
    expect(whyNot({ claimableFrom: '2026-03-01T00:00:00Z' }, { claimsLeft: 1 })).toBe('cooling-down')
    expect(whyNot({}, { claimsLeft: 0, capacity: 20, carried: 1 })).toBe('daily-claims')
    expect(whyNot({}, { claimsLeft: 1, capacity: 20, carried: 20 })).toBe('capacity')
  })
})

describe('a span', () => {
  it('is read as playbooks write it', () => {
    expect(spanOf('7 d')).toEqual({ count: 7, unit: 'd' })
    expect(spanOf('2 wd')).toEqual({ count: 2, unit: 'wd' })
    expect(spanOf('PT90S')).toBeUndefined()
    expect(spanOf(undefined)).toBeUndefined()
  })
})
