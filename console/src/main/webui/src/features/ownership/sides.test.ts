import { describe, expect, it } from 'vitest'
import type { Person } from '@/shared/me'
import { historyOf, mayAppeal, mayDismiss, mayRule, waitingAppeal } from './sides'

const person = (id: string, ...roles: string[]): Person => ({ id, username: id, name: `Name of ${id}`, roles, regions: ['east'] })
const mia = person('mia', 'manager')
const dira = person('dira', 'director')
const ada = person('ada', 'sales')

const first = { id: 'l1', ownerId: 'cleo', sameName: true, contested: false }
const second = { id: 'l2', ownerId: 'ada', sameName: false, contested: true }
const open = { open: true, leads: [first, second], rulings: [] }
const ruling = { id: 'r', ownerId: 'cleo', ruledByName: mia.name, appeals: [] }
const ruled = { open: false, leads: [first, second], rulings: [ruling] }

describe('the history of a side', () => {
  it('tells everything in the order it happened', () => {
    const history = historyOf({
      registeredAt: '2026-11-02T01:00:00Z',
      collectedAt: '2026-11-01T01:00:00Z',
      contacts: [{ at: '2026-11-04T01:00:00Z', summary: 'sample' }, { at: '2026-11-02T02:00:00.5Z' }],
      ownerChanges: [{ changedAt: '2026-11-03T01:00:00Z', toName: 'Ben' }],
    })
    expect(history.map(({ what }) => what)).toEqual(['collected', 'registered', 'contact', 'given', 'contact'])
  })

  it('does not say twice what was registered when it was collected', () => {
    const at = '2026-11-02T01:00:00Z'
    expect(historyOf({ registeredAt: at, collectedAt: at })).toHaveLength(1)
  })
})

describe('a contest', () => {
  it('is ruled on by managers who see both sides, while it is open', () => {
    expect(mayRule(open, mia)).toBe(true)
    expect(mayRule(open, ada)).toBe(false)
    expect(mayRule(ruled, mia)).toBe(false)
    expect(mayRule({ ...open, leads: [{ ...first, id: undefined }, second] }, mia)).toBe(false)
  })

  it('is dismissed only of what bears another name', () => {
    expect(mayDismiss(open, second)).toBe(true)
    expect(mayDismiss(open, first)).toBe(false)
    expect(mayDismiss({ ...open, leads: [first, { ...second, sameName: true }] }, { ...second, sameName: true })).toBe(false)
  })
})

describe('an appeal', () => {
  const appealed = { ...ruled, rulings: [{ ...ruling, appeals: [{ id: 'a', appealedBy: 'ada' }] }] }

  it('is for whoever lost, once', () => {
    expect(mayAppeal(ruled, ada)).toBe(true)
    expect(mayAppeal(appealed, ada)).toBe(false)
    expect(mayAppeal(ruled, person('cleo', 'sales'))).toBe(false)
    expect(mayAppeal(ruled, person('ben', 'sales'))).toBe(false)
    expect(mayAppeal(open, ada)).toBe(false)
  })

  it('is answered by somebody else than whoever ruled, but a director', () => {
    expect(waitingAppeal(appealed, mia)).toBeUndefined()
    expect(waitingAppeal(appealed, person('max', 'manager'))?.id).toBe('a')
    expect(waitingAppeal(appealed, dira)?.id).toBe('a')
    expect(waitingAppeal(appealed, ada)).toBeUndefined()
  })

  it('is answered once', () => {
    const answered = { ...ruled, rulings: [{ ...ruling, appeals: [{ id: 'a', appealedBy: 'ada', answeredAt: 'now' }] }] }
    expect(waitingAppeal(answered, dira)).toBeUndefined()
  })
})
