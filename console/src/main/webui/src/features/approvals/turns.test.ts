import { describe, expect, it } from 'vitest'
import { type Approval, type Approvals, isAsked, openStep, tellsChanges, without } from './turns'

const approval: Approval = {
  id: 'a',
  status: 'OPEN',
  approvers: [{ id: 'mia' }],
  steps: [
    { number: 1, status: 'AGREED' },
    { number: 2, status: 'OPEN', why: 'discount' },
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
