import { beforeEach, describe, expect, it } from 'vitest'
import { keepDraft, keptDraft } from './draft'

beforeEach(() => {
  const kept = new Map<string, string>()
  globalThis.localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
    get length() {
      return kept.size
    },
  } as unknown as Storage
})

describe('a draft', () => {
  it('is there again after a reload', () => {
    keepDraft('anna', 'lead', { companyName: '苏州恒瑞', phone: undefined, notes: '' })
    expect(keptDraft('anna', 'lead')).toEqual({ companyName: '苏州恒瑞' })
  })

  it('is its author’s alone', () => {
    keepDraft('anna', 'lead', { companyName: '苏州恒瑞' })
    expect(keptDraft('ben', 'lead')).toEqual({})
  })

  it('leaves nothing behind when it is sent or emptied', () => {
    keepDraft('anna', 'lead', { companyName: '苏州恒瑞' })
    keepDraft('anna', 'lead', { companyName: '' })
    expect(localStorage.length).toBe(0)
  })

  it('that cannot be read is none', () => {
    localStorage.setItem('kaituo.draft.anna.lead', '{')
    expect(keptDraft('anna', 'lead')).toEqual({})
  })
})
