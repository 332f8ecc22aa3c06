import type { components as Contracts } from '@/shared/api/generated/contract'
import type { components as Leads } from '@/shared/api/generated/lead'
import { type Days, daysOf, isWeekend } from './weeks'

export type NewRecords = Leads['schemas']['ReportNewRecordsRow']
export type ByDay = Leads['schemas']['ReportDayRow']
export type FirstContacts = Leads['schemas']['ReportWeekRow']
export type Signings = Contracts['schemas']['SigningReport']
export type SignedMonth = Contracts['schemas']['SignedMonth']

/** How a number stands to what is wanted; free days want nothing. */
export type Standing = 'met' | 'below' | 'none' | 'free'

export interface RepDays {
  id: string
  name: string
  average?: number
  floor?: number
  meetsFloor?: boolean
  days: { day: string; records: number; standing: Standing }[]
}

const standing = (day: string, records: number, floor: number | undefined): Standing => {
  if (!floor || records === 0) return isWeekend(day) ? 'free' : 'none'
  if (records >= floor) return 'met'
  return isWeekend(day) ? 'free' : 'below'
}

/** Each rep day by day, days without a record as well, against the floor that the playbook wants on average (R5.2). */
export function repDays(totals: NewRecords, byDay: ByDay): RepDays[] {
  const records = new Map(byDay.rows?.map((row) => [`${row.ownerId} ${row.day}`, row.records ?? 0]))
  const days = daysOf({ from: totals.from!, to: totals.to! })
  return (totals.rows ?? []).map((rep) => ({
    id: rep.ownerId!,
    name: rep.ownerName!,
    average: rep.average,
    floor: rep.floor || undefined,
    meetsFloor: rep.floor ? rep.meetsFloor : undefined,
    days: days.map((day) => {
      const count = records.get(`${rep.ownerId} ${day}`) ?? 0
      return { day, records: count, standing: standing(day, count, rep.floor) }
    }),
  }))
}

export interface Kept {
  met: number
  overdue: number
  /** Of the clocks that ended, 0 to 1; undefined where none did. */
  compliance?: number
}

export interface RepWeeks {
  id: string
  name: string
  weeks: Kept[]
  all: Kept
}

const kept = (met: number, overdue: number): Kept => ({ met, overdue, compliance: met + overdue > 0 ? met / (met + overdue) : undefined })

/** Each rep week by week, weeks in which no clock ended as well: how many first contacts were made in time (R5.6). */
export function repWeeks({ rows = [] }: FirstContacts, weeks: Days[]): RepWeeks[] {
  const names = new Map(rows.map(({ ownerId, ownerName }) => [ownerId!, ownerName ?? ownerId!] as const))
  const ended = new Map(rows.map((row) => [`${row.ownerId} ${row.week}`, kept(row.met ?? 0, row.overdue ?? 0)] as const))
  return [...names]
    .map(([id, name]) => {
      const each = weeks.map(({ from }) => ended.get(`${id} ${from}`) ?? kept(0, 0))
      return { id, name, weeks: each, all: sum(each) }
    })
    .sort((one, other) => one.name.localeCompare(other.name))
}

/** All clocks of a report together. */
export const allKept = ({ rows = [] }: FirstContacts): Kept => sum(rows.map(({ met = 0, overdue = 0 }) => kept(met, overdue)))

export const sum = (weeks: Kept[]): Kept =>
  kept(
    weeks.reduce((met, week) => met + week.met, 0),
    weeks.reduce((overdue, week) => overdue + week.overdue, 0),
  )

/** Which of four shades a compliance has: everything in time, nearly, half, less. */
export function shade(compliance: number | undefined): 'none' | 'all' | 'most' | 'half' | 'few' {
  if (compliance === undefined) return 'none'
  if (compliance >= 0.95) return 'all'
  if (compliance >= 0.8) return 'most'
  return compliance >= 0.5 ? 'half' : 'few'
}

/** The currency most is signed in: the columns are drawn in it, the table tells the others. */
export function mainCurrency(months: SignedMonth[]): string | undefined {
  const sums = new Map<string, number>()
  for (const { total } of months) sums.set(total!.currency!, (sums.get(total!.currency!) ?? 0) + Number(total!.amount))
  return [...sums].sort(([, one], [, other]) => other - one)[0]?.[0]
}
