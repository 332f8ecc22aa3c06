import { describe, expect, it } from 'vitest'
import type { Person } from '@/shared/me'
import { awaitsSeals, mayAmend, mayWrite, moved, moves, others } from './moves'

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

  it('is at the click what it will be: the second seal makes it binding', () => {
    expect(moved({ status: 'DRAFT' }, 'submission').status).toBe('IN_APPROVAL')
    expect(moved({ status: 'APPROVED' }, 'customer-seal').status).toBe('PARTLY_SEALED')
    expect(moved({ status: 'PARTLY_SEALED', customerSealedOn: '2026-01-02' }, 'signature').status).toBe('SIGNED')
    expect(moved({ status: 'PARTLY_SEALED', ownSealedOn: '2026-01-02' }, 'customer-seal').status).toBe('SIGNED')
    expect(moved({ status: 'SIGNED' }, 'issue').status).toBe('SIGNED')
  })

  it('is ended by those who answer for it once it binds both parties, before that by who sells as well', () => {
    expect(others({ status: 'SIGNED' }, manager)).toEqual(['renewal', 'copy', 'termination', 'voiding'])
    expect(others({ status: 'SIGNED' }, rep)).toEqual(['renewal', 'copy'])
    expect(others({ status: 'DRAFT' }, rep)).toEqual(['copy', 'voiding'])
    expect(others({ status: 'EXPIRED' }, manager)).toEqual(['renewal', 'copy'])
    expect(others({ status: 'VOIDED' }, { ...rep, roles: ['legal'] })).toEqual([])
  })

  it('that amends another ends with it, and is void alone as long as it is on its way', () => {
    expect(others({ status: 'SIGNED', amends: 'another' }, manager)).toEqual([])
    expect(others({ status: 'PARTLY_SEALED', amends: 'another' }, manager)).toEqual(['voiding'])
    expect(awaitsSeals({ status: 'APPROVED', amends: 'another' })).toBe(true)
    expect(awaitsSeals({ status: 'SIGNED', amends: 'another' })).toBe(false)
    expect(awaitsSeals({ status: 'DRAFT' })).toBe(false)
  })

  it('is written otherwise until the first seal, and amended after the last', () => {
    expect(mayWrite({ status: 'APPROVED' }, rep)).toBe(true)
    expect(mayWrite({ status: 'PARTLY_SEALED' }, rep)).toBe(false)
    expect(mayAmend({ status: 'SIGNED' }, rep)).toBe(true)
    expect(mayAmend({ status: 'SIGNED', amends: 'another' }, rep)).toBe(false)
  })
})
