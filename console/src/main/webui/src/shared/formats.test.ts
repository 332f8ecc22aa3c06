import { describe, expect, it } from 'vitest'
import { dayOf, exact, formats, money } from './formats'

const yuan = (amount: string) => ({ amount, currency: 'CNY' })

describe('money', () => {
  it.each([
    ['980', '¥980'],
    ['9999.5', '¥9,999.5'],
    ['12000.00', '¥1.2 万'],
    ['1860000', '¥186 万'],
    ['123456789', '¥1.23 亿'],
    ['-20000', '¥-2 万'],
  ])('is read in 万 and 亿 in Chinese: %s', (amount, read) => {
    expect(money(yuan(amount), 'zh-CN')).toBe(read)
  })

  it.each([
    ['980', '¥980'],
    ['12000.00', '¥12K'],
    ['1860000', '¥1.9M'],
  ])('is compact in English: %s', (amount, read) => {
    expect(money(yuan(amount), 'en')).toBe(read)
  })

  it('on paper is exact to the last digit, however large', () => {
    expect(exact(yuan('123456789012345678.95'), 'en')).toBe('¥123,456,789,012,345,678.95')
    expect(exact(yuan('17.9910'), 'zh-CN')).toBe('¥17.991')
    expect(exact(yuan('980'), 'zh-CN')).toBe('¥980.00')
  })

  it('names a currency that is not ours', () => {
    expect(money({ amount: 25000, currency: 'EUR' }, 'zh-CN')).toBe('EUR 2.5 万')
  })
})

describe('days', () => {
  it('are those of the chosen time zone', () => {
    expect(dayOf('2026-11-22T16:30:00Z', 'Asia/Shanghai')).toBe('2026-11-23')
    expect(dayOf('2026-11-22T16:30:00Z', 'UTC')).toBe('2026-11-22')
  })

  it('without a time belong to no zone', () => {
    expect(formats('en', 'America/Los_Angeles').date('2026-11-22')).toBe('Nov 22, 2026')
  })
})
