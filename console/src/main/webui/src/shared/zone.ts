import { useSyncExternalStore } from 'react'

const KEPT_AS = 'kaituo.zone'
const listeners = new Set<() => void>()

/** The time zone all times are shown in: the reader's choice, else that of the device. */
export const zone = () => localStorage.getItem(KEPT_AS) ?? deviceZone()

export const deviceZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

export function chooseZone(chosen: string) {
  localStorage.setItem(KEPT_AS, chosen)
  for (const listener of listeners) listener()
}

export const useZone = () =>
  useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, zone)

const DAY = 86_400_000

/** That hour of a calendar day (yyyy-MM-dd) in a time zone, as an instant. */
export function instantAt(day: string, hour: number, timeZone: string) {
  const asIfUtc = Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`)
  const shown = Date.parse(`${new Date(asIfUtc).toLocaleString('sv-SE', { timeZone }).replace(' ', 'T')}Z`)
  return new Date(asIfUtc - (shown - asIfUtc)).toISOString()
}

/** The calendar day after, or that many days after. */
export const dayAfter = (day: string, days = 1) => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
