import type { Found } from '@/shared/feature'

const MOST = 6
const keptAs = (person: string) => `kaituo.recent.${person}`

/** Records this person opened from the palette lately, on this device, the last one first. */
export function recent(person: string): Found[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keptAs(person)) ?? '[]')
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}

export function opened(person: string, record: Found) {
  const others = recent(person).filter((other) => other.id !== record.id)
  localStorage.setItem(keptAs(person), JSON.stringify([record, ...others].slice(0, MOST)))
}
