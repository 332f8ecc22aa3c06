import type { components as Leads } from '@/shared/api/generated/lead'
import type { components as Notifications } from '@/shared/api/generated/notification'

export type InboxItem = Notifications['schemas']['InboxItemView']
export type Lead = Leads['schemas']['LeadView']

/** One thing to do: an item of the inbox, or a lead nobody has talked to yet, with what the inbox says about it. */
export type Task = { due?: string } & ({ item: InboxItem; lead?: undefined } | { lead: Lead; news: InboxItem[]; item?: undefined })

export type Section = 'overdue' | 'due' | 'returned' | 'waiting' | 'coming'

export const SECTIONS: Section[] = ['overdue', 'due', 'returned', 'waiting', 'coming']

export type Agenda = Record<Section, Task[]>

/** What is told of a lead and over once somebody has talked to it. */
const ABOUT_THE_FIRST_CONTACT = ['LEAD_WARNING', 'LEAD_OVERDUE', 'LEAD_REASSIGNED']

/** What presses stands first: late, today, given back, asked for without a date, later. A lead and what is told of it stand there once. */
export function agenda(items: InboxItem[], leads: Lead[], now: string, dayOf: (instant: string) => string): Agenda {
  const sections: Agenda = { overdue: [], due: [], returned: [], waiting: [], coming: [] }
  const clocks = new Set(leads.map((lead) => lead.id))
  const isNews = (item: InboxItem) => ABOUT_THE_FIRST_CONTACT.includes(item.kind ?? '') && clocks.has(item.subjectId)
  const tasks: Task[] = [
    ...items.filter((item) => !isNews(item)).map((item) => ({ item, due: item.dueAt })),
    ...leads.map((lead) => ({
      lead,
      due: lead.firstContactDue,
      news: items.filter((item) => isNews(item) && item.subjectId === lead.id),
    })),
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

export const idOf = (task: Task) => (task.item ? task.item.id! : task.lead.id!)

export const nameOf = (task: Task) => (task.item ? task.item.title! : task.lead.companyName!)

/** What is on the list and was not the last time: worth saying to those who do not see it come. */
export const newOn = (sections: Agenda, known: Set<string>) =>
  SECTIONS.flatMap((section) => sections[section]).filter((task) => !known.has(idOf(task)))
