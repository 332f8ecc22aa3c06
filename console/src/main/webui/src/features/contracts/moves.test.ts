import { describe, expect, it } from 'vitest'
import type { Person } from '@/shared/me'
import { mayAmend, mayWrite, moves } from './moves'

const rep: Person = { id: 'rep', username: 'rep', name: 'Rep', roles: ['sales'], regions: ['east'] }
const manager: Person = { ...rep, id: 'manager', roles: ['manager'] }

describe('a contract', () => {
  it('is submitted by those who sell', () => {
    expect(moves({ status: 'DRAFT' }, rep)).toEqual(['submission'])
    expect(moves({ status: 'DRAFT' }, { ...rep, roles: ['legal'] })).toEqual([])
  })

  it('is sealed by the customer before us where the order is fixed', () => {
    expect(moves({ status: 'APPROVED', sealOrder: 'customer-first' }, manager)).toEqual(['customer-seal'])
    expect(moves({ status: 'PARTLY_SEALED', sealOrder: 'customer-first', customerSealedOn: '2026-01-02' }, manager)).toEqual(['signature'])
    expect(moves({ status: 'APPROVED', sealOrder: 'any' }, manager)).toEqual(['customer-seal', 'signature'])
  })

  it('is not signed for us by who may not, and goes out as final once it is signed', () => {
    expect(moves({ status: 'PARTLY_SEALED', customerSealedOn: '2026-01-02' }, rep)).toEqual([])
    expect(moves({ status: 'SIGNED' }, manager)).toEqual(['issue'])
  })

  it('is written otherwise until the first seal, and amended after the last', () => {
    expect(mayWrite({ status: 'APPROVED' }, rep)).toBe(true)
    expect(mayWrite({ status: 'PARTLY_SEALED' }, rep)).toBe(false)
    expect(mayAmend({ status: 'SIGNED' }, rep)).toBe(true)
    expect(mayAmend({ status: 'SIGNED', amends: 'another' }, rep)).toBe(false)
  })
})
