import { useSyncExternalStore } from 'react'
import type { Lead } from './leads'

type Changes = Readonly<Record<string, Partial<Lead>>>

let changes: Changes = {}
const listeners = new Set<() => void>()

function become(next: Changes) {
  changes = next
  for (const listener of listeners) listener()
}

/** Leads that were given away or back and can still be kept: shown as they will be, whatever the service still answers. */
export const pending = {
  put: (ids: string[], part: Partial<Lead>) => become({ ...changes, ...Object.fromEntries(ids.map((id) => [id, part])) }),
  drop: (ids: string[]) => become(Object.fromEntries(Object.entries(changes).filter(([id]) => !ids.includes(id)))),
}

export function usePending() {
  const now = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => changes,
  )
  return (lead: Lead): Lead => ({ ...lead, ...now[lead.id!] })
}
