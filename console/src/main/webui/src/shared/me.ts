import { createContext, useContext, useSyncExternalStore } from 'react'
import { Problem } from './api/problem'

/** Whose session this is, as the console tells it. */
export interface Person {
  id: string
  username: string
  name: string
  roles: string[]
  regions: string[]
  team?: string
  locale?: string
}

export const MeContext = createContext<Person | null>(null)

export function useMe(): Person {
  const me = useContext(MeContext)
  if (!me) throw new Error('nobody is signed in')
  return me
}

const keptAs = (person: Person) => `kaituo.region.${person.id}`
const listeners = new Set<() => void>()

/** The region a person looks at: the one they chose on this device, as long as it is theirs, else their first. */
export function regionOf(person: Person) {
  const kept = localStorage.getItem(keptAs(person))
  return person.regions.find((region) => region === kept) ?? person.regions[0]
}

export function chooseRegion(person: Person, region: string) {
  localStorage.setItem(keptAs(person), region)
  for (const listener of listeners) listener()
}

/** Where lists look: most people work in exactly one region, directors and the company choose one of theirs. */
export function useRegion() {
  const me = useMe()
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => regionOf(me),
  )
}

export const has = (person: Person, ...roles: string[]) => roles.some((role) => person.roles.includes(role))

export async function fetchMe(): Promise<Person> {
  const answer = await fetch('/bff/me', { headers: { Accept: 'application/json' } }).catch(() => {
    throw Problem.away()
  })
  if (!answer.ok) throw Problem.of(answer.status, null)
  return answer.json()
}
