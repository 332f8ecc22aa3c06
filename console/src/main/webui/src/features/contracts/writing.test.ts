import { describe, expect, it } from 'vitest'
import { amountOf, documentOf, linesOf, totalOf, type Written, writtenFrom } from './writing'

const written: Written = { currency: 'CNY', lines: [], payments: [], deliveries: [], penalties: [], clauses: [], total: '１，２００.５' }

describe('amounts', () => {
  it('are quantity times price, half up to the cent', () => {
    expect(amountOf({ quantity: '3', price: '19.99' })).toBe('59.97')
    expect(amountOf({ quantity: '0.0050', price: '1' })).toBe('0.01')
    expect(amountOf({ quantity: '0.0049', price: '1' })).toBe('0.00')
    expect(amountOf({ quantity: '3', price: '-0.50' })).toBe('-1.50')
    expect(amountOf({ quantity: 'x', price: '1' })).toBeUndefined()
  })

  it('add up exactly, however large, and only when every line can be counted', () => {
    expect(totalOf([{ quantity: '1', price: '90071992547409.93' }, { amount: '0.01' }])).toBe('90071992547409.94')
    expect(totalOf([{ quantity: '1', price: '5' }, { title: 'to be agreed' }])).toBeUndefined()
    expect(totalOf([])).toBeUndefined()
  })
})

describe('a contract from a quote', () => {
  const line = (price: string, amount: string) =>
    linesOf({
      lines: [{ product: 'crane', name: 'Crane', unit: 'piece', quantity: '2.000', price: { amount: price }, amount: { amount } }],
    } as never)[0]

  it('has its goods at its prices', () => {
    expect(line('900.0000', '1800.00')).toEqual({ productId: 'crane', title: 'Crane', quantity: '2', unit: 'piece', price: '900.00' })
  })

  it('keeps the amount where the price is finer than a cent', () => {
    expect(line('17.9910', '35.98')).toMatchObject({ amount: '35.98' })
    expect(line('17.9910', '35.98')).not.toHaveProperty('price')
  })
})

describe('a document', () => {
  it('has the total of its lines, else the one that was typed', () => {
    expect(documentOf(written, undefined).total).toEqual({ amount: '1200.5', currency: 'CNY' })
    expect(documentOf({ ...written, lines: [{ quantity: '2', price: '10' }] }, undefined).total.amount).toBe('20.00')
  })

  it('is due on a day or so long after an event', () => {
    const due = (more: object) =>
      documentOf({ ...written, payments: [{ by: 'percent', share: '30', ...more }] }, undefined).content?.payments?.[0]?.due
    expect(due({ from: 'on', on: '2027-01-31' })).toEqual({ on: '2027-01-31' })
    expect(due({ from: 'delivery', count: '30' })).toEqual({ after: '30 d', from: 'delivery' })
    expect(due({ from: 'signature', count: '2', unit: 'mo' })).toEqual({ after: '2 mo', from: 'signature' })
    expect(due({ from: 'signature' })).toEqual({ from: 'signature' })
    expect(due({})).toBeUndefined()
  })

  it('says again what it said when nobody changed it', () => {
    const content = {
      kind: 'sales-contract',
      language: 'en',
      lines: [{ title: 'Crane', quantity: '2', price: { amount: '10.00', currency: 'CNY' } }],
      payments: [{ percent: '100', due: { after: '5 wd', from: 'acceptance' } }],
      deliveries: [{ item: 'Crane', due: { on: '2027-01-31' } }],
      clauses: [{ code: 'scope', title: 'Scope', text: 'All of it', details: {} }],
      tender: { number: 'T-1' },
    }
    const contract = { total: { amount: '20.00', currency: 'CNY' }, content, accountName: 'Harbour' } as never
    expect(documentOf(writtenFrom(contract), content as never)).toMatchObject({ total: { amount: '20.00' }, content })
  })
})
