import { describe, expect, it } from 'vitest'
import { type Approval, type Approvals, isAsked, mayWithdraw, openStep, stepsBefore, takesPart, tellsChanges, without } from './turns'

const approval: Approval = {
  id: 'a',
  status: 'OPEN',
  requestedBy: 'rep',
  approvers: [{ id: 'mia' }],
  steps: [
    { number: 1, status: 'AGREED', approvers: [{ id: 'max' }] },
    { number: 2, status: 'SKIPPED', approvers: [] },
    { number: 3, status: 'OPEN', why: 'discount', approvers: [{ id: 'mia' }] },
    { number: 4, status: 'WAITING', approvers: [{ id: 'zoe' }] },
  ],
}

describe('an approval', () => {
  it('is offered to those whose turn it is, and to nobody once it is closed', () => {
    expect(isAsked(approval, 'mia')).toBe(true)
    expect(isAsked(approval, 'max')).toBe(false)
    expect(isAsked({ ...approval, status: 'APPROVED' }, 'mia')).toBe(false)
  })

  it('says why of the step that is open', () => {
    expect(openStep(approval)?.why).toBe('discount')
  })

  it('can go back to whoever agreed before, and to nobody who was passed over', () => {
    expect(stepsBefore(approval).map(({ number }) => number)).toEqual([1])
    expect(stepsBefore({ ...approval, steps: [] })).toEqual([])
  })

  it('is talked about by those who take part, and taken back by who asked as long as it is open', () => {
    expect(['rep', 'max', 'mia', 'zoe', 'tom'].map((person) => takesPart(approval, person))).toEqual([true, true, true, true, false])
    expect(mayWithdraw(approval, 'rep')).toBe(true)
    expect(mayWithdraw(approval, 'mia')).toBe(false)
    expect(mayWithdraw({ ...approval, status: 'RETURNED' }, 'rep')).toBe(false)
  })

  it('compares with the version before where there is one and the kind of document tells', () => {
    expect(tellsChanges({ subjectType: 'contract', revision: 2 })).toBe(true)
    expect(tellsChanges({ subjectType: 'contract', revision: 1 })).toBe(false)
    expect(tellsChanges({ subjectType: 'quote', revision: 2 })).toBe(false)
  })

  it('leaves every page of the list at the click', () => {
    const lists: Approvals = { pages: [{ items: [{ id: 'a' }, { id: 'b' }] }, { items: [{ id: 'c' }] }], pageParams: [] }
    expect(without('a')(lists).pages.map((page) => page.items?.map((one) => one.id))).toEqual([['b'], ['c']])
    expect(without('c')(lists).pages.map((page) => page.items?.length)).toEqual([2, 0])
  })
})
