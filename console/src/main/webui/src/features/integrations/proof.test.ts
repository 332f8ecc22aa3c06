import { describe, expect, it } from 'vitest'
import { missingOf, percentOf, stateOf } from './proof'
import { TYPES } from './types'

const schemas = Object.keys(import.meta.glob('../../../../../../../events/schemas/deal.*.json'))

describe('what can be subscribed to', () => {
  it('is what the feed publishes', () => {
    expect([...TYPES].sort()).toEqual(schemas.map((file) => file.split('/').at(-1)?.replace('.json', '')).sort())
  })
})

describe('the proof', () => {
  it('tells what is on its way from what will not come by itself', () => {
    expect(stateOf({ complete: true })).toBe('complete')
    expect(stateOf({ complete: false, dealsBehind: 3, givenUp: 0 })).toBe('behind')
    expect(stateOf({ complete: false, dealsBehind: 0, givenUp: 2 })).toBe('lacking')
  })

  it('names the numbers of a deal that are missing', () => {
    expect(
      missingOf({
        missing: [
          { from: 3, to: 3, why: 'GIVEN_UP' },
          { from: 5, to: 9, why: 'WAITING' },
        ],
      }),
    ).toEqual([
      { numbers: '3', why: 'GIVEN_UP' },
      { numbers: '5–9', why: 'WAITING' },
    ])
    expect(missingOf({})).toEqual([])
  })
})

describe('a replay', () => {
  it('is through when it is done, whatever it sent', () => {
    expect(percentOf({ status: 'DONE', total: 0 })).toBe(100)
    expect(percentOf({ status: 'DONE', total: 5, delivered: 4, givenUp: 1 })).toBe(100)
  })

  it('is never through before', () => {
    expect(percentOf({ status: 'RUNNING', total: 200, delivered: 199, givenUp: 1 })).toBe(99)
    expect(percentOf({ status: 'RUNNING', total: 200, delivered: 50 })).toBe(25)
    expect(percentOf({ status: 'RUNNING', total: 0 })).toBe(0)
  })
})
