import type { components } from '@/shared/api/generated/notification'

export type OwnRoute = components['schemas']['OwnRoute']
export type ChannelKind = components['schemas']['ChannelKind']
export type Timing = components['schemas']['Timing']

/** What can be chosen for a topic or kind: as the playbook says, nothing but the inbox, or a channel. */
export type Way = 'PLAYBOOK' | 'INBOX' | ChannelKind

const about = (routes: OwnRoute[], what: string) => routes.find((route) => route.about === what)

/** The first way somebody chose for this. */
export function wayOf(routes: OwnRoute[], what: string): Way {
  const own = about(routes, what)
  return own ? (own.channels[0] ?? 'INBOX') : 'PLAYBOOK'
}

/** What is tried when the first has failed. */
export const fallbackOf = (routes: OwnRoute[], what: string): ChannelKind | undefined => about(routes, what)?.channels[1]

export const timingOf = (routes: OwnRoute[], what: string): Timing | undefined => about(routes, what)?.timing

/** The same routes with another first way for this; what is chosen twice is tried once. */
export function withWay(routes: OwnRoute[], what: string, way: Way): OwnRoute[] {
  const others = routes.filter((route) => route.about !== what)
  if (way === 'PLAYBOOK') return others
  const known = about(routes, what)
  if (way === 'INBOX') return [...others, { ...known, about: what, channels: [] }]
  return [...others, { ...known, about: what, channels: [way, ...(known?.channels.slice(1).filter((kind) => kind !== way) ?? [])] }]
}

export function withFallback(routes: OwnRoute[], what: string, fallback: ChannelKind | undefined): OwnRoute[] {
  return changed(routes, what, (own) => ({ ...own, channels: [...own.channels.slice(0, 1), ...(fallback ? [fallback] : [])] }))
}

/** When it may leave; nothing for what the playbook says. */
export const withTiming = (routes: OwnRoute[], what: string, timing: Timing | undefined): OwnRoute[] =>
  changed(routes, what, (own) => ({ ...own, timing }))

const changed = (routes: OwnRoute[], what: string, change: (own: OwnRoute) => OwnRoute) =>
  routes.map((route) => (route.about === what ? change(route) : route))
