import { describe, expect, it } from 'vitest'
import { bySection, placeOf, sectionsOf, wordsOfValue } from './text'

const YAML = `# What stands here is the handbook's.
playbook: mine
title: {zh-CN: 我的, en: Mine}
description:
  en: How we work

# Who is called first
leads:
  firstContact:
    within: 7 d
  # a remark within
  sources: []
deals:
  stages: [one]
`

describe('a playbook is read', () => {
  it('by its sections, each with the remark above it', () => {
    const sections = sectionsOf(YAML)
    expect(sections.map(({ name }) => name)).toEqual(['head', 'leads', 'deals'])
    expect(sections[0]?.text).toContain('How we work')
    expect(sections[1]?.text).toBe('# Who is called first\nleads:\n  firstContact:\n    within: 7 d\n  # a remark within\n  sources: []')
    expect(sections[2]?.text).toBe('deals:\n  stages: [one]')
  })

  it('with the lines it was written in', () => {
    expect(sectionsOf(YAML).map(({ from }) => from)).toEqual([1, 7, 13])
  })

  it('without a line lost', () => {
    expect(
      sectionsOf(YAML)
        .flatMap(({ text }) => text.split('\n'))
        .filter((line) => line !== ''),
    ).toEqual(YAML.split('\n').filter((line) => line !== ''))
  })

  it('also when it has no head', () => {
    expect(sectionsOf('leads:\n  sources: []').map(({ name }) => name)).toEqual(['leads'])
  })
})

describe('a place in a playbook', () => {
  it('is counted as people count', () => {
    expect(placeOf('/leads/sources/0/code')).toBe('leads › sources › 1 › code')
    expect(placeOf('/a~1b')).toBe('a/b')
  })
})

describe('a value of a playbook', () => {
  it('is one line of words', () => {
    expect(wordsOfValue('7 d')).toBe('7 d')
    expect(wordsOfValue({ value: 7, origin: 'ours' })).toBe('{value: 7, origin: ours}')
    expect(wordsOfValue([{ code: 'fair' }, true])).toBe('[{code: fair}, true]')
    expect(wordsOfValue(null)).toBe('')
  })
})

describe('differences', () => {
  it('stand in their sections', () => {
    const sections = bySection([{ path: '/leads/entry' }, { path: '/title/en' }, { path: '/leads/sources/1' }])
    expect([...sections].map(([name, changes]) => [name, changes.length])).toEqual([
      ['leads', 2],
      ['head', 1],
    ])
  })
})
