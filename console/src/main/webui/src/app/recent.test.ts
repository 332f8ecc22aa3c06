import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { opened, recent } from './recent'

const record = (id: string) => ({ id, label: `Customer ${id}`, to: '/accounts/$id', params: { id } })
const kept = new Map<string, string>()

beforeEach(() =>
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  }),
)
afterEach(() => {
  vi.unstubAllGlobals()
  kept.clear()
})

describe('recently opened records', () => {
  it('begin with the last one, each once, six at most', () => {
    for (const id of ['1', '2', '3', '4', '5', '6', '7', '3']) opened('ada', record(id))
    expect(recent('ada').map(({ id }) => id)).toEqual(['3', '7', '6', '5', '4', '2'])
  })

  it('are each person’s own', () => {
    opened('ada', record('1'))
    expect(recent('ben')).toEqual([])
  })

  it('are none where what was kept cannot be read', () => {
    kept.set('kaituo.recent.ada', '{')
    expect(recent('ada')).toEqual([])
    kept.set('kaituo.recent.ada', '{}')
    expect(recent('ada')).toEqual([])
  })
})
