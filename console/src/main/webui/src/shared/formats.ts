import { useMemo } from 'react'
import { type Language, useLanguage } from './language'
import { useZone } from './zone'

export interface Money {
  amount: number | string
  currency: string
}

/** As the services tell it: whole, although their documents promise no field. */
export type ToldMoney = Partial<Money>

const WAN = 1e4
const YI = 1e8

/** 万 and 亿 where Chinese is read, compact currency where English is. */
export function money({ amount, currency }: Money, language: Language) {
  const value = Number(amount)
  if (language === 'zh-CN') {
    const sign = currency === 'CNY' ? '¥' : `${currency} `
    if (Math.abs(value) >= YI) return `${sign}${trimmed(value / YI, 2)} 亿`
    if (Math.abs(value) >= WAN) return `${sign}${trimmed(value / WAN, 1)} 万`
    return `${sign}${trimmed(value, 2)}`
  }
  return new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    notation: Math.abs(value) >= WAN ? 'compact' : 'standard',
    maximumFractionDigits: Math.abs(value) >= WAN ? 1 : 2,
    minimumFractionDigits: 0,
  }).format(value)
}

/** To the last digit, as it stands on paper: decimals as text are never rounded on the way. */
export const exact = ({ amount, currency }: Money, language: Language) =>
  new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: 2,
    maximumFractionDigits: 4,
  }).format(amount as number)

const trimmed = (value: number, digits: number) => value.toLocaleString('zh-CN', { maximumFractionDigits: digits })

/** The calendar day of an instant where the reader is, as yyyy-MM-dd. */
export const dayOf = (instant: string | Date, timeZone: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(instant))

/** How the reader writes numbers, money, days and times. */
export function formats(language: Language, timeZone: string) {
  const day = new Intl.DateTimeFormat(language, { timeZone, month: 'short', day: 'numeric', weekday: 'short' })
  const dayOfYear = new Intl.DateTimeFormat(language, { timeZone, year: 'numeric', month: 'short', day: 'numeric' })
  const moment = new Intl.DateTimeFormat(language, {
    timeZone,
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const number = new Intl.NumberFormat(language)
  // A date without a time belongs to no zone.
  const weekday = new Intl.DateTimeFormat(language, { timeZone: 'UTC', weekday: 'narrow' })
  const dayOfMonth = new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'numeric', day: 'numeric' })
  const month = new Intl.DateTimeFormat(language, { timeZone: 'UTC', year: '2-digit', month: 'short' })
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })
  const plainDate = new Intl.DateTimeFormat(language, { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' })
  return {
    money: (value: ToldMoney) => money(value as Money, language),
    exact: (value: ToldMoney) => exact(value as Money, language),
    number: (value: number) => number.format(value),
    day: (instant: string) => day.format(new Date(instant)),
    dayOfYear: (instant: string) => dayOfYear.format(new Date(instant)),
    date: (date: string) => plainDate.format(new Date(`${date}T00:00:00Z`)),
    /** Of a date without a time: its day of the week, in one letter. */
    weekday: (date: string) => weekday.format(new Date(`${date}T00:00:00Z`)),
    dayOfMonth: (date: string) => dayOfMonth.format(new Date(`${date}T00:00:00Z`)),
    /** Of a month, such as 2026-11. */
    monthOf: (yearAndMonth: string) => month.format(new Date(`${yearAndMonth}-01T00:00:00Z`)),
    /** A share from 0 to 1. */
    percent: (share: number) => percent.format(share),
    moment: (instant: string) => moment.format(new Date(instant)),
    dayOf: (instant: string | Date) => dayOf(instant, timeZone),
  }
}

export function useFormats() {
  const { language } = useLanguage()
  const timeZone = useZone()
  return useMemo(() => formats(language, timeZone), [language, timeZone])
}
