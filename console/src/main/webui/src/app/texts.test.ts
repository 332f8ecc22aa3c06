import { describe, expect, it } from 'vitest'

type Texts = { [key: string]: string | Texts }

const read = (language: string) =>
  language === 'en'
    ? (import.meta.glob(['/src/{app,shared}/texts/en.json', '/src/features/*/texts/en.json'], { eager: true, import: 'default' }) as Record<
        string,
        Texts
      >)
    : (import.meta.glob(['/src/{app,shared}/texts/zh-CN.json', '/src/features/*/texts/zh-CN.json'], {
        eager: true,
        import: 'default',
      }) as Record<string, Texts>)

const sources = import.meta.glob(['/src/**/*.{ts,tsx}', '!/src/**/*.test.*'], { query: '?raw', import: 'default', eager: true }) as Record<
  string,
  string
>

const leaves = (texts: Texts, prefix = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value] as [string, string]] : leaves(value, `${prefix}${key}.`),
  )

const namespaceOf = (file: string) => file.split('/').at(-3)!

const catalogue = (language: string) =>
  new Map(Object.entries(read(language)).map(([file, texts]) => [namespaceOf(file), new Map(leaves(texts))] as const))

/** Chinese has one plural form, English two. */
const singular = (key: string) => key.replace(/_(one|other)$/, '')

const chinese = catalogue('zh-CN')
const english = catalogue('en')

const keysOf = (texts: Map<string, Map<string, string>>) =>
  [...texts].flatMap(([namespace, words]) => [...new Set([...words.keys()].map((key) => `${namespace}:${singular(key)}`))]).sort()

const variables = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1]).sort()

describe('the texts', () => {
  it('exist in both languages', () => {
    expect(keysOf(chinese)).toEqual(keysOf(english))
  })

  it('name the same variables in both languages', () => {
    const different = [...english].flatMap(([namespace, words]) =>
      [...words]
        .filter(([key, text]) => {
          const other = chinese.get(namespace)?.get(key) ?? chinese.get(namespace)?.get(key.replace(/_one$/, '_other'))
          return other !== undefined && variables(text).join() !== variables(other).join()
        })
        .map(([key]) => `${namespace}:${key}`),
    )
    expect(different).toEqual([])
  })

  it('exist wherever a component asks for one', () => {
    const known = new Set(keysOf(english))
    const missing = Object.entries(sources).flatMap(([file, source]) => {
      const namespace = source.match(/useTranslation\('(\w+)'\)/)?.[1]
      if (!namespace) return []
      return [...source.matchAll(/\bt\(\s*'([^'`$]+)'/g)]
        .map((found) => found[1]!)
        .filter((key) => !known.has(key.includes(':') ? key : `${namespace}:${key}`) && !known.has(`shared:${key}`))
        .map((key) => `${file}: ${key}`)
    })
    expect(missing).toEqual([])
  })

  it('call a control by what is written on it, whatever else it is called: who says aloud what they see is understood', () => {
    const labelled = /<(?:Button|Link|a|button)\b[^<]*?aria-label=\{t\('([\w.]+)'[^<]*?>\s*\{t\('([\w.:]+)'\)\}/g
    const pairs = Object.entries(sources).flatMap(([file, source]) => {
      const namespace = source.match(/useTranslation\('([\w-]+)'\)/)?.[1]
      const found = source.replace(/icon=\{<[^>]*>\}/g, '').matchAll(labelled)
      return namespace ? [...found].map(([, called, written]) => ({ file, namespace, called: called!, written: written! })) : []
    })
    expect(pairs.length).toBeGreaterThan(10)
    const apart = [chinese, english].flatMap((texts) =>
      pairs.filter(({ namespace, called, written }) => {
        const words = (key: string) => texts.get(namespace)?.get(key) ?? texts.get('shared')?.get(key.replace('shared:', ''))
        return !words(called)?.toLowerCase().includes(words(written)!.toLowerCase())
      }),
    )
    expect(apart).toEqual([])
  })
})
