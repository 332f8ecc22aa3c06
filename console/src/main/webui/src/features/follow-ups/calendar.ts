import { dayAfter } from '@/shared/zone'

/** Days are yyyy-MM-dd and months yyyy-MM, as the API and the URL write them: a follow-up's day belongs to no zone. */
const DAYS = 7

export const monthOf = (day: string) => day.slice(0, 7)

/** The month that many months later, or earlier. */
export function monthAfter(month: string, months: number) {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + months)).toISOString().slice(0, 7)
}

/** Monday is 0. */
const weekday = (day: string) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % DAYS

/** The weeks that a month touches, from Monday to Sunday: what a wall calendar shows. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`
  const last = dayAfter(`${monthAfter(month, 1)}-01`, -1)
  const weeks: string[][] = []
  for (let monday = dayAfter(first, -weekday(first)); monday <= last; monday = dayAfter(monday, DAYS))
    weeks.push(Array.from({ length: DAYS }, (_, days) => dayAfter(monday, days)))
  return weeks
}

interface OnADay {
  dueOn?: string
}

/** What is to be done on each day that has anything, the first day first. */
export function byDay<Item extends OnADay>(items: Item[]): Map<string, Item[]> {
  const days = new Map<string, Item[]>()
  for (const item of items) if (item.dueOn) days.set(item.dueOn, [...(days.get(item.dueOn) ?? []), item])
  return new Map([...days].sort(([one], [other]) => one.localeCompare(other)))
}

/** How much it presses: what should have been done, what is for today, what lies ahead, and what is over. */
export type Tone = 'late' | 'soon' | 'planned' | 'done' | 'cancelled'

export function toneOf({ status, dueOn = '' }: OnADay & { status?: string }, today: string): Tone {
  if (status === 'DONE') return 'done'
  if (status === 'CANCELLED') return 'cancelled'
  if (status === 'MISSED' || dueOn < today) return 'late'
  return dueOn === today || status === 'DUE' ? 'soon' : 'planned'
}
