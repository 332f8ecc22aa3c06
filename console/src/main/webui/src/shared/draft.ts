import { useCallback, useState } from 'react'
import { useMe } from './me'

const key = (person: string, name: string) => `kaituo.draft.${person}.${name}`

export function keptDraft<Values>(person: string, name: string): Partial<Values> {
  try {
    return JSON.parse(localStorage.getItem(key(person, name)) ?? '{}')
  } catch {
    return {}
  }
}

export function keepDraft(person: string, name: string, values: object) {
  const told = Object.entries(values).filter(([, value]) => value !== undefined && value !== '')
  if (told.length === 0) localStorage.removeItem(key(person, name))
  else localStorage.setItem(key(person, name), JSON.stringify(Object.fromEntries(told)))
}

/**
 * What somebody typed and has not sent, kept on the device from the first letter until `done`: it survives a reload, a crash and a session that ended.
 * Hand `kept` to a form as its initial values and `keep` to its onValuesChange. What has no name is not kept.
 */
export function useDraft<Values extends object>(name?: string) {
  const { id } = useMe()
  const [kept] = useState<Partial<Values>>(() => (name ? keptDraft(id, name) : {}))
  const keep = useCallback((values: Partial<Values>) => name && keepDraft(id, name, values), [id, name])
  const done = useCallback(() => name && keepDraft(id, name, {}), [id, name])
  return { kept, keep, done }
}

/** The same for one text, such as a reason: what stands in its field, how it changes, and that it was sent. */
export function useDraftText(name: string) {
  const { kept, keep, done } = useDraft<{ text: string }>(name)
  const [text, setText] = useState(kept.text ?? '')
  const type = (typed: string) => {
    setText(typed)
    keep({ text: typed })
  }
  return [text, type, done] as const
}
