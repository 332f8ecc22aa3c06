import { createContext, useContext } from 'react'
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

/** Where lists that name one region look: everybody but directors and the company works in exactly one. */
export const useRegion = () => useMe().regions[0]

export const has = (person: Person, ...roles: string[]) => roles.some((role) => person.roles.includes(role))

export async function fetchMe(): Promise<Person> {
  const answer = await fetch('/bff/me', { headers: { Accept: 'application/json' } })
  if (!answer.ok) throw Problem.of(answer.status, null)
  return answer.json()
}
