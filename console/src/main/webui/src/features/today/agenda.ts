import type { components as Leads } from '@/shared/api/generated/lead'
import type { components as Notifications } from '@/shared/api/generated/notification'

export type InboxItem = Notifications['schemas']['InboxItemView']
export type Lead = Leads['schemas']['LeadView']

/** One thing to do: an item of the inbox, or a lead nobody has talked to yet. */
export type Task = { due?: string } & ({ item: InboxItem; lead?: undefined } | { lead: Lead; item?: undefined })

export type Section = 'overdue' | 'due' | 'returned' | 'waiting' | 'coming'

export const SECTIONS: Section[] = ['overdue', 'due', 'returned', 'waiting', 'coming']

export type Agenda = Record<Section, Task[]>

/** What presses stands first: late, today, given back, asked for without a date, later. A lead's own warning is not said twice. */
export function agenda(items: InboxItem[], leads: Lead[], now: string, dayOf: (instant: string) => string): Agenda {
  const sections: Agenda = { overdue: [], due: [], returned: [], waiting: [], coming: [] }
  const clocks = new Set(leads.map((lead) => lead.id))
  const tasks: Task[] = [
    ...items.filter((item) => !(item.kind === 'LEAD_WARNING' && clocks.has(item.subjectId))).map((item) => ({ item, due: item.dueAt })),
    ...leads.map((lead) => ({ lead, due: lead.firstContactDue })),
  ]
  for (const task of tasks) sections[sectionOf(task, now, dayOf)].push(task)
  for (const section of SECTIONS) sections[section].sort((one, other) => (one.due ?? '9').localeCompare(other.due ?? '9'))
  return sections
}

function sectionOf({ item, due }: Task, now: string, dayOf: (instant: string) => string): Section {
  if (item?.kind === 'RECORD_RETURNED') return 'returned'
  if (!due) return 'waiting'
  if (Date.parse(due) < Date.parse(now)) return 'overdue'
  return dayOf(due) === dayOf(now) ? 'due' : 'coming'
}
