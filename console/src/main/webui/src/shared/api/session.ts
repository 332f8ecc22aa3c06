import { useSyncExternalStore } from 'react'

let ended = false
const listeners = new Set<() => void>()

/** Somebody was told that the session is over: the shell asks the reader to sign in again, and nothing typed is lost. */
export function sessionEnded() {
  ended = true
  for (const listener of listeners) listener()
}

export const useSessionEnded = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => ended,
  )

/** What the console answers to a script without a session. */
export const isWithoutSession = (status: number) => status === 401 || status === 499
