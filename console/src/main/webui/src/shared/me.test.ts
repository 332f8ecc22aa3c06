import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { chooseRegion, type Person, regionOf } from './me'

const person = (id: string, ...regions: string[]): Person => ({ id, username: id, name: id, roles: ['director'], regions })
const kept = new Map<string, string>()

beforeEach(() =>
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  }),
)
afterEach(() => {
  vi.unstubAllGlobals()
  kept.clear()
})

describe('the region somebody looks at', () => {
  it('is their first one until they choose', () => {
    const dira = person('dira', 'central', 'west')
    expect(regionOf(dira)).toBe('central')
    chooseRegion(dira, 'west')
    expect(regionOf(dira)).toBe('west')
  })

  it('is each person’s own on a shared device', () => {
    chooseRegion(person('dira', 'central', 'west'), 'west')
    expect(regionOf(person('coco', 'central', 'west'))).toBe('central')
  })

  it('is never one that is theirs no more', () => {
    chooseRegion(person('dira', 'central', 'west'), 'west')
    expect(regionOf(person('dira', 'central', 'east'))).toBe('central')
    expect(regionOf(person('nobody'))).toBeUndefined()
  })
})
