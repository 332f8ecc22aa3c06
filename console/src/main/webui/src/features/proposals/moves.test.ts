import { describe, expect, it } from 'vitest'
import type { Person } from '@/shared/me'
import { moves } from './moves'

const rep: Person = { id: 'rep', username: 'rep', name: 'Rep', roles: ['sales'], regions: ['east'] }

describe('a proposal', () => {
  it('goes round: written, reviewed, delivered, answered, written again', () => {
    expect(moves({ status: 'DRAFT' }, rep)).toEqual(['submit', 'edit'])
    expect(moves({ status: 'IN_REVIEW' }, rep)).toEqual([])
    expect(moves({ status: 'REVIEWED' }, rep)).toEqual(['deliver'])
    expect(moves({ status: 'DELIVERED' }, rep)).toEqual(['answer'])
    expect(moves({ status: 'CHANGES_ASKED' }, rep)).toEqual(['edit'])
  })

  it('is moved by those who sell alone', () => {
    expect(moves({ status: 'DRAFT' }, { ...rep, roles: ['legal'] })).toEqual([])
  })
})
