import type { Feature } from '@/shared/feature'
import { has, type Person } from '@/shared/me'
import { features } from './features'

const open = (roles: string[] | undefined, me: Person) => !roles || has(me, ...roles)

/** Where this person may go, in the order of the rail; titles are keys with their feature's namespace. */
export const placesFor = (me: Person) =>
  (features as Feature[])
    .flatMap(({ name, destinations }) => destinations.map((place) => ({ ...place, title: `${name}:${place.title}` })))
    .filter((place) => open(place.roles, me))
    .sort((one, other) => one.order - other.order)

/** What this person may do from the palette. */
export const commandsFor = (me: Person) =>
  (features as Feature[])
    .flatMap(({ name, commands }) => (commands ?? []).map((command) => ({ ...command, title: `${name}:${command.title}` })))
    .filter((command) => open(command.roles, me))

/** What kinds of records this person may look for. */
export const findersFor = (me: Person) =>
  (features as Feature[])
    .flatMap(({ name, finders }) => (finders ?? []).map((finder) => ({ ...finder, title: `${name}:${finder.title}` })))
    .filter((finder) => open(finder.roles, me))

/** What stands in the head of every page, beside who is signed in. */
export const tools = (features as Feature[]).flatMap(({ tool }) => tool ?? [])
