import { describe, expect, it } from 'vitest'
import { type Column, counted, type Deal, type Loaded, withDeal, without } from './columns'

const deal = (id: string, day: string, amount?: string): Deal => ({
  id,
  createdAt: `2026-03-${day}T00:00:00Z`,
  amount: amount ? { amount, currency: 'CNY' } : undefined,
})
const loaded = (...pages: Deal[][]): Loaded => ({ pages: pages.map((items) => ({ items })), pageParams: [] })
const ids = ({ pages }: Loaded) => pages.map(({ items }) => items?.map(({ id }) => id))

describe('a column', () => {
  it('keeps its order when a deal comes in', () => {
    expect(ids(withDeal(loaded([deal('d', '09'), deal('b', '05')], [deal('a', '02')]), deal('c', '07')))).toEqual([['d', 'c', 'b'], ['a']])
    expect(ids(withDeal(loaded([deal('d', '09')], [deal('a', '02')]), deal('b', '05')))).toEqual([['d'], ['b', 'a']])
  })

  it('shows what came in even if it belongs further down than was loaded', () => {
    expect(ids(withDeal(loaded([deal('d', '09')], [deal('b', '05')]), deal('a', '01')))).toEqual([['d'], ['b', 'a']])
    expect(ids(withDeal(loaded([]), deal('a', '01')))).toEqual([['a']])
  })

  it('never holds a deal twice, and none that left', () => {
    const column = loaded([deal('b', '05'), deal('a', '02')])
    expect(ids(withDeal(column, deal('b', '05')))).toEqual([['b', 'a']])
    expect(ids(without(column, 'b'))).toEqual([['a']])
  })
})

describe('the heads of the columns', () => {
  const column = (stage: string, deals: number, amount?: string, capped = false): Column => ({
    stage,
    deals,
    capped,
    sums: amount ? [{ amount, currency: 'CNY' }] : [],
  })

  it('follow the deal from one column to another, exact to the cent', () => {
    const after = counted([column('A', 2, '0.30'), column('B', 0), column('C', 5)], deal('x', '01', '0.10'), 'A', 'B')
    expect(after).toEqual([column('A', 1, '0.20'), column('B', 1, '0.10'), column('C', 5)])
  })

  it('count the last one out and nothing is left to sum', () => {
    expect(counted([column('A', 1, '5.00')], deal('x', '01', '5.00'), 'A')).toEqual([column('A', 0)])
  })

  it('do not pretend to know what they do not count', () => {
    expect(counted([column('A', 1000, '9.00', true)], deal('x', '01', '5.00'), 'A', 'B')).toEqual([column('A', 1000, '9.00', true)])
  })

  it('stay as they are when nothing moved', () => {
    expect(counted([column('A', 1, '5.00')], deal('x', '01', '5.00'), 'A', 'A')).toEqual([column('A', 1, '5.00')])
  })
})
