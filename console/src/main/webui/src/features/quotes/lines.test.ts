import { describe, expect, it } from 'vitest'
import { asked, faults, type Row, rowAgain } from './lines'

const row = (more: Partial<Row> = {}): Row => ({ product: 'crane', name: 'Crane', quantity: '2', ...more })

describe('a line that is written', () => {
  it('is asked for once it is whole', () => {
    expect(asked([row({ discount: '12.5' })])).toEqual([{ product: 'crane', quantity: '2', discount: '12.5' }])
    expect(asked([row({ months: '24' })])).toEqual([{ product: 'crane', quantity: '2', months: 24 }])
    expect(asked([])).toBeNull()
    expect(asked([row(), row({ quantity: '' })])).toBeNull()
  })

  it('has a price or a discount, the price before it', () => {
    expect(asked([row({ discount: '10', price: '899.9999' })])).toEqual([{ product: 'crane', quantity: '2', price: '899.9999' }])
  })

  it('is read as a Chinese keyboard types it', () => {
    expect(asked([row({ quantity: '１，２００', discount: '１５' })])).toEqual([{ product: 'crane', quantity: '1200', discount: '15' }])
  })

  it.each([
    [{ quantity: '0' }, ['quantity']],
    [{ quantity: '1.2345' }, ['quantity']],
    [{ discount: '100' }, ['discount']],
    [{ discount: '-1' }, ['discount']],
    [{ price: '0' }, ['price']],
    [{ months: '601' }, ['months']],
  ] as const)('that cannot be meant says where: %o', (more, found) => {
    expect(faults(row(more))).toEqual(found)
  })
})

describe('a written line', () => {
  const line = (listPrice: string, price: string, discount: number) =>
    rowAgain({
      product: 'crane',
      name: 'Crane',
      quantity: '2.000',
      listPrice: { amount: listPrice, currency: 'CNY' },
      price: { amount: price, currency: 'CNY' },
      discount,
    } as never)

  it('is edited by its discount where that gives exactly its price', () => {
    expect(line('1000.0000', '875.0000', 12.5)).toMatchObject({ quantity: '2', discount: '12.5' })
    expect(line('19.9900', '17.9910', 10)).toMatchObject({ discount: '10' })
    expect(line('1000.0000', '1000.0000', 0)).not.toHaveProperty('price')
  })

  it('keeps a price that no discount of two decimals gives', () => {
    expect(line('1000.0000', '666.6667', 33.33)).toMatchObject({ price: '666.6667' })
    expect(line('100.0000', '120.0000', -20)).toMatchObject({ price: '120' })
  })
})
