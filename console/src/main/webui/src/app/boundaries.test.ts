import { describe, expect, it } from 'vitest'

const sources = import.meta.glob('/src/**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true }) as Record<string, string>

/** `/src/features/leads/LeadPage.tsx` → `features/leads`; everything else is named by its first folder. */
const partOf = (file: string) => file.match(/^(?:\/src\/|@\/)(features\/[^/]+|[^/]+)/)?.[1] ?? file

const importsOf = (source: string) => [...source.matchAll(/(?:from|import\()\s*'(@\/[^']+)'/g)].map((found) => found[1]!)

const breaches = Object.entries(sources).flatMap(([file, source]) => {
  const part = partOf(file)
  return importsOf(source)
    .map((imported) => ({ file, imported, from: part, to: partOf(imported) }))
    .filter(({ from, to }) => (from.startsWith('features/') && to !== 'shared' && to !== from) || (from === 'shared' && to !== 'shared'))
    .map(({ imported }) => `${file} imports ${imported}`)
})

describe('the parts of the console', () => {
  it('features know only what is shared, and what is shared knows no feature', () => {
    expect(breaches).toEqual([])
  })

  it('are reached by their full name from outside, so that this test sees it', () => {
    const climbing = Object.entries(sources).filter(([file, source]) => /from '\.\.\//.test(source) && !file.startsWith('/src/shared/api/'))
    expect(climbing.map(([file]) => file)).toEqual([])
  })
})
