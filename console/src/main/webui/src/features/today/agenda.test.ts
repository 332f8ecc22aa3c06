import { describe, expect, it } from 'vitest'
import { dayOf } from '@/shared/formats'
import { agenda, type InboxItem, idOf, type Lead, newOn } from './agenda'

const now = '2026-11-22T08:00:00Z'
const sorted = (items: InboxItem[], leads: Lead[] = []) => agenda(items, leads, now, (instant) => dayOf(instant, 'Asia/Shanghai'))

describe('the day', () => {
  it('begins with what is late, the latest first', () => {
    const { overdue } = sorted(
      [{ id: 'b', kind: 'FOLLOW_UP_DUE', dueAt: '2026-11-22T07:00:00Z' }],
      [{ id: 'a', firstContactDue: '2026-11-20T07:00:00Z' }],
    )
    expect(overdue.map((task) => task.item?.id ?? task.lead?.id)).toEqual(['a', 'b'])
  })

  it('ends where the reader is, not in London', () => {
    const { due, coming } = sorted([
      { id: 'evening', dueAt: '2026-11-22T15:59:00Z' },
      { id: 'tomorrow', dueAt: '2026-11-22T16:01:00Z' },
    ])
    expect(due.map((task) => task.item?.id)).toEqual(['evening'])
    expect(coming.map((task) => task.item?.id)).toEqual(['tomorrow'])
  })

  it('keeps what was given back together, whenever it is due', () => {
    expect(sorted([{ id: 'r', kind: 'RECORD_RETURNED', dueAt: '2026-11-01T00:00:00Z' }]).returned).toHaveLength(1)
  })

  it('says the same clock once', () => {
    const { coming, waiting } = sorted(
      [
        { id: 'w', kind: 'LEAD_WARNING', subjectId: 'lead-1', dueAt: '2026-11-24T00:00:00Z' },
        { id: 'x', kind: 'LEAD_WARNING', subjectId: 'lead-2' },
      ],
      [{ id: 'lead-1', firstContactDue: '2026-11-24T00:00:00Z' }],
    )
    expect(coming.map((task) => task.lead?.id)).toEqual(['lead-1'])
    expect(waiting.map((task) => task.item?.id)).toEqual(['x'])
  })

  it('shows a lead that was just handed over once, with why', () => {
    const { coming, waiting } = sorted(
      [
        { id: 'n', kind: 'LEAD_REASSIGNED', subjectId: 'lead-1', why: 'their region', dueAt: '2026-11-24T00:00:00Z' },
        { id: 'm', kind: 'MENTION', subjectId: 'lead-1' },
      ],
      [{ id: 'lead-1', firstContactDue: '2026-11-24T00:00:00Z' }],
    )
    expect(coming.map((task) => task.lead && task.news.map((item) => item.why))).toEqual([['their region']])
    expect(waiting.map((task) => task.item?.id)).toEqual(['m'])
  })

  it('keeps the news of a lead that somebody has talked to already', () => {
    expect(sorted([{ id: 'n', kind: 'LEAD_REASSIGNED', subjectId: 'lead-1' }]).waiting.map((task) => task.item?.id)).toEqual(['n'])
  })

  it('knows what came by itself', () => {
    const sections = sorted(
      [
        { id: 'a', title: 'A' },
        { id: 'b', title: 'B' },
      ],
      [{ id: 'lead-1' }],
    )
    expect(newOn(sections, new Set(['a', 'lead-1'])).map(idOf)).toEqual(['b'])
  })
})
