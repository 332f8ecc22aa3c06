/** A part of a playbook as people read it. */
export interface Section {
  /** The key it stands under; the head is what stands before the first section. */
  name: string
  text: string
  /** The line it begins in. */
  from: number
}

const HEAD = 'head'
/** Keys that say which playbook it is, not how to work. */
const OF_THE_HEAD = ['playbook', 'handbook', 'title', 'description']

/** A playbook's YAML by its sections; a remark belongs to what stands below it. */
export function sectionsOf(yaml: string): Section[] {
  const lines = yaml.trimEnd().split('\n')
  const starts = lines.flatMap((line, at) => {
    const name = line.match(/^([A-Za-z][\w-]*):/)?.[1]
    return name && !OF_THE_HEAD.includes(name) ? [{ name, at: withRemarks(lines, at) }] : []
  })
  return [{ name: HEAD, at: 0 }, ...starts]
    .map(({ name, at }, place) => ({ name, from: at + 1, text: trimmed(lines.slice(at, starts[place]?.at)) }))
    .filter(({ text }) => text !== '')
}

function withRemarks(lines: string[], at: number) {
  let first = at
  while (lines[first - 1]?.startsWith('#')) first--
  return first
}

const trimmed = (lines: string[]) => lines.join('\n').trimEnd()

/** Where something is, for people: /leads/sources/0/code is leads › sources › 1 › code. */
export const placeOf = (pointer: string) =>
  pointer
    .split('/')
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : part.replaceAll('~1', '/').replaceAll('~0', '~')))
    .join(' › ')

/** A value of a playbook in a line: words as they are, what has parts as it would be written. */
export function wordsOfValue(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return `[${value.map(wordsOfValue).join(', ')}]`
  if (typeof value === 'object')
    return `{${Object.entries(value)
      .map(([key, part]) => `${key}: ${wordsOfValue(part)}`)
      .join(', ')}}`
  return String(value)
}

/** The differences of each section, in the order of the document. */
export function bySection<Changed extends { path?: string }>(changes: Changed[]): Map<string, Changed[]> {
  const sections = new Map<string, Changed[]>()
  for (const change of changes) {
    const key = change.path?.split('/')[1] ?? HEAD
    const name = OF_THE_HEAD.includes(key) ? HEAD : key
    sections.set(name, [...(sections.get(name) ?? []), change])
  }
  return sections
}
