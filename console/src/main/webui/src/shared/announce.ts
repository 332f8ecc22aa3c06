import { useSyncExternalStore } from 'react'

let told = ''
const listeners = new Set<() => void>()

/** Says to those who listen to the page what others see change on it by itself. */
export function announce(text: string) {
  // The same words twice are two pieces of news.
  told = told === text ? `${text}\u00a0` : text
  for (const listener of listeners) listener()
}

/** What was said last; the shell holds the place where it is read out. */
export const useAnnounced = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => told,
  )
