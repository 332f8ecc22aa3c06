import { dayAfter } from '@/shared/zone'

export interface Days {
  from: string
  to: string
}

const WEEK = 7
const SUNDAY_AS_LAST = 6

/** The Monday on or before a day (yyyy-MM-dd). */
export const mondayOf = (day: string) => dayAfter(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + SUNDAY_AS_LAST) % WEEK))

/** The last weeks up to today, the oldest first; the last one ends today. */
export function weeksUpTo(today: string, count: number): Days[] {
  const thisWeek = mondayOf(today)
  return Array.from({ length: count }, (_, index) => {
    const from = dayAfter(thisWeek, (index + 1 - count) * WEEK)
    const end = dayAfter(from, WEEK - 1)
    return { from, to: end < today ? end : today }
  })
}

/** Every day of a period. */
export function daysOf({ from, to }: Days): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = dayAfter(day)) days.push(day)
  return days
}

/** The months (yyyy-MM) of a period, those without a contract as well. */
export function monthsOf({ from, to }: Days): string[] {
  const months: string[] = []
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = monthAfter(month)) months.push(month)
  return months
}

const monthAfter = (month: string) => {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

/** First and last day of a month. */
export const daysOfMonth = (month: string): Days => ({ from: `${month}-01`, to: dayAfter(`${monthAfter(month)}-01`, -1) })

export const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
