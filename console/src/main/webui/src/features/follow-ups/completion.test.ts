import { describe, expect, it } from 'vitest'
import { completionOf } from './completion'
import { everybodys, shown } from './search'

describe('a completed follow-up', () => {
  it('needs no more than how it went', () => {
    expect(completionOf({ outcome: 'content' })).toEqual({ summary: 'content', outcome: 'content', nextStep: undefined })
  })

  it('says everything that was told', () => {
    expect(completionOf({ summary: ' Spoke to Ms Li ', outcome: 'content', nextStep: 'send the offer' })).toEqual({
      summary: 'Spoke to Ms Li',
      outcome: 'content',
      nextStep: 'send the offer',
    })
  })

  it('is none as long as nothing was said', () => {
    expect(completionOf({ summary: '  ', nextStep: 'call again' })).toBeUndefined()
  })
})

describe('the list', () => {
  it('shows what is to be done to who comes to work', () => {
    expect(shown({})).toBe('OPEN')
  })

  it('shows everything of a contract, a deal or a month', () => {
    expect(shown({ contract: 'c' })).toBe('ALL')
    expect(shown({ deal: 'd' })).toBe('ALL')
    expect(shown({ view: 'calendar' })).toBe('ALL')
  })

  it("shows a seller's own and to those who lead everybody's, unless they say otherwise", () => {
    expect(everybodys({}, { roles: ['sales'] })).toBe(false)
    expect(everybodys({}, { roles: ['manager'] })).toBe(true)
    expect(everybodys({ all: 'no' }, { roles: ['manager'] })).toBe(false)
    expect(everybodys({ all: 'yes' }, { roles: ['sales'] })).toBe(true)
  })

  it('shows what was asked for', () => {
    expect(shown({ deal: 'd', status: 'DUE' })).toBe('DUE')
  })
})
