import { describe, expect, it } from 'vitest'
import { assigned, columnsOf, fieldOf, formatOf, lacking, outlook, samePlan } from './mapping'

describe('a mapping', () => {
  const columns = { companyName: '公司', phone: '电话' }

  it('gives a field to one column only', () => {
    expect(assigned(columns, '客户', 'companyName')).toEqual({ companyName: '客户', phone: '电话' })
  })

  it('gives a column one meaning only', () => {
    expect(assigned(columns, '电话', 'notes')).toEqual({ companyName: '公司', notes: '电话' })
    expect(assigned(columns, '电话', undefined)).toEqual({ companyName: '公司' })
  })

  it('knows what a column says', () => {
    expect(fieldOf(columns, '电话')).toBe('phone')
    expect(fieldOf(columns, '备注')).toBeUndefined()
  })

  it('names the company and says where leads come from', () => {
    expect(lacking({ columns: { phone: '电话' }, source: 'fair' })).toBe('nameless')
    expect(lacking({ columns })).toBe('sourceless')
    expect(lacking({ columns, source: 'fair' })).toBeUndefined()
    expect(lacking({ columns: { ...columns, source: '来源' } })).toBeUndefined()
  })

  it('is the same however it is written down', () => {
    expect(samePlan({ columns, source: '' }, { columns: { phone: '电话', companyName: '公司' }, knownCompanies: 'skip' })).toBe(true)
    expect(samePlan({ columns }, { columns, knownCompanies: 'contest' })).toBe(false)
    expect(samePlan({ columns }, { columns, source: 'fair' })).toBe(false)
    expect(samePlan({ columns }, { columns: { companyName: '公司' } })).toBe(false)
  })
})

describe('a file', () => {
  it('shows each column once, with what it says and not its gaps', () => {
    const file = { header: ['公司', '备注', '备注'], sample: [['宏达', '', 'x'], ['金桥', 'y', ''], ['宏达']] }
    expect(columnsOf(file)).toEqual([
      { heading: '公司', examples: ['宏达', '金桥'] },
      { heading: '备注', examples: ['y'] },
    ])
  })

  it('brings what is neither bad nor on the list nor named twice', () => {
    const file = { total: 10, bad: 1, duplicates: 2, repeated: 3 }
    expect(outlook(file)).toEqual({ fresh: 4, comes: 4 })
    expect(outlook({ ...file, plan: { knownCompanies: 'contest' } })).toEqual({ fresh: 4, comes: 6 })
    expect(outlook({ total: 2, bad: 1, duplicates: 2 }).fresh).toBe(0)
  })

  it('says how it is written', () => {
    expect(formatOf('GB18030 ,')).toEqual({ encoding: 'GB18030', between: 'comma' })
    expect(formatOf('UTF-8 tab')).toEqual({ encoding: 'UTF-8', between: 'tab' })
    expect(formatOf('XLSX')).toEqual({ workbook: 'XLSX' })
  })
})
