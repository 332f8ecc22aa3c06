import { describe, expect, it } from 'vitest'
import { allKept, mainCurrency, repDays, repWeeks, shade } from './figures'
import { weeksUpTo } from './weeks'

describe('new leads of a rep', () => {
  const totals = {
    from: '2026-11-20',
    to: '2026-11-23',
    rows: [{ ownerId: 'ada', ownerName: 'Ada', records: 15, average: 7.5, floor: 10, meetsFloor: false }],
  }
  const byDay = {
    rows: [
      { ownerId: 'ada', day: '2026-11-20', records: 11 },
      { ownerId: 'ada', day: '2026-11-21', records: 1 },
      { ownerId: 'ada', day: '2026-11-23', records: 3 },
      { ownerId: 'ben', day: '2026-11-22', records: 9 },
    ],
  }

  it('are shown for every day, those without one as well', () => {
    const [ada] = repDays(totals, byDay)
    expect(ada!.days.map(({ records }) => records)).toEqual([11, 1, 0, 3])
  })

  it('are measured on working days only', () => {
    const [ada] = repDays(totals, byDay)
    expect(ada!.days.map(({ standing }) => standing)).toEqual(['met', 'free', 'free', 'below'])
  })

  it('are measured by nothing where the playbook wants nothing', () => {
    const [ada] = repDays({ ...totals, rows: [{ ownerId: 'ada', ownerName: 'Ada' }] }, byDay)
    expect(ada!.days.map(({ standing }) => standing)).toEqual(['none', 'free', 'free', 'none'])
  })
})

describe('first contacts in time', () => {
  const weeks = weeksUpTo('2026-11-25', 2)
  const report = {
    rows: [
      { ownerId: 'ben', ownerName: 'Ben', week: '2026-11-16', met: 3, overdue: 1 },
      { ownerId: 'ada', ownerName: 'Ada', week: '2026-11-23', met: 2, overdue: 0 },
      { ownerId: 'ben', ownerName: 'Ben', week: '2026-11-23', met: 1, overdue: 3 },
    ],
  }

  it('stand rep by rep and week by week, a week without a clock left open', () => {
    const [ada, ben] = repWeeks(report, weeks)
    expect([ada!.name, ben!.name]).toEqual(['Ada', 'Ben'])
    expect(ada!.weeks.map(({ compliance }) => compliance)).toEqual([undefined, 1])
    expect(ben!.all).toEqual({ met: 4, overdue: 4, compliance: 0.5 })
  })

  it('are summed by clocks, not by shares', () => {
    expect(allKept(report)).toEqual({ met: 6, overdue: 4, compliance: 0.6 })
  })

  it('are shaded by how many were kept', () => {
    expect([1, 0.95, 0.94, 0.8, 0.5, 0.49, 0, undefined].map(shade)).toEqual(['all', 'all', 'most', 'most', 'half', 'few', 'few', 'none'])
  })
})

describe('signed contracts', () => {
  it('are drawn in the currency most is signed in', () => {
    const total = (amount: number, currency: string) => ({ total: { amount, currency } })
    expect(mainCurrency([total(90, 'USD'), total(60, 'CNY'), total(50, 'CNY')])).toBe('CNY')
    expect(mainCurrency([])).toBeUndefined()
  })
})
