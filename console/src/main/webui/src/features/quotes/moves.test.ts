import { describe, expect, it } from 'vitest'
import type { Person } from '@/shared/me'
import { isOpen, moves } from './moves'

const rep: Person = { id: 'rep', username: 'rep', name: 'Rep', roles: ['sales'], regions: ['east'] }

describe('a quote', () => {
  it('is issued before the customer answers, and answered before there is a contract of it', () => {
    expect(moves({ status: 'DRAFT' }, rep)[0]).toBe('submit')
    expect(moves({ status: 'APPROVED' }, rep)[0]).toBe('issue')
    expect(moves({ status: 'ISSUED' }, rep).slice(0, 2)).toEqual(['accept', 'decline'])
    expect(moves({ status: 'ACCEPTED' }, rep)[0]).toBe('contract')
  })

  it('that the customer has is revised by another one, never edited', () => {
    expect(moves({ status: 'ISSUED' }, rep)).not.toContain('edit')
    expect(moves({ status: 'ISSUED' }, rep)).toContain('revise')
    expect(moves({ status: 'WITHDRAWN' }, rep)).toEqual(['copy'])
  })

  it('is moved by those who sell alone', () => {
    expect(moves({ status: 'DRAFT' }, { ...rep, roles: ['legal'] })).toEqual([])
  })

  it('is talked about until it comes to its end', () => {
    expect(isOpen({ status: 'ISSUED' })).toBe(true)
    expect(isOpen({ status: 'ACCEPTED' })).toBe(false)
  })
})
