import { has, type Person } from '@/shared/me'
import type { Contest, Side } from './contests'

/** One thing that happened on one side. */
export type Happened = { at: string } & (
  | { what: 'collected' | 'registered'; by?: string }
  | { what: 'contact'; by?: string; channel?: string; summary?: string }
  | { what: 'given'; from?: string; to?: string; by?: string; reason?: string }
)

/** What happened on one side, from its beginning on. */
export function historyOf(side: Side): Happened[] {
  const happened: Happened[] = [
    ...(side.collectedAt && side.collectedAt !== side.registeredAt ? [{ what: 'collected' as const, at: side.collectedAt }] : []),
    ...(side.registeredAt ? [{ what: 'registered' as const, at: side.registeredAt, by: side.registeredByName }] : []),
    ...(side.contacts ?? []).map(({ at, loggedByName, channel, summary }) => ({
      what: 'contact' as const,
      at: at!,
      by: loggedByName,
      channel,
      summary,
    })),
    ...(side.ownerChanges ?? []).map(({ changedAt, fromName, toName, givenByName, reason }) => ({
      what: 'given' as const,
      at: changedAt!,
      from: fromName,
      to: toName,
      by: givenByName,
      reason,
    })),
  ]
  return happened.sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
}

/** Whoever rules sees all sides in full; everybody else their own. */
export const mayRule = (contest: Contest, me: Person) =>
  !!contest.open && has(me, 'manager', 'director') && !!contest.leads?.every((side) => side.id)

/** What is of the first's very name is ruled on; what is only like it may be another company. */
export const mayDismiss = (contest: Contest, side: Side) => side !== contest.leads?.[0] && !side.sameName && !!side.contested

/** The appeal that waits for an answer; whoever ruled leaves it to somebody else, directors excepted. */
export function waitingAppeal(contest: Contest, me: Person) {
  const latest = contest.rulings?.[0]
  if (!latest || !(has(me, 'director') || (has(me, 'manager') && latest.ruledByName !== me.name))) return undefined
  return latest.appeals?.find(({ answeredAt }) => !answeredAt)
}

/** Whoever lost by the latest ruling, once. */
export function mayAppeal(contest: Contest, me: Person) {
  const latest = contest.rulings?.[0]
  return (
    !!latest &&
    !contest.open &&
    latest.ownerId !== me.id &&
    has(me, 'sales', 'manager') &&
    !latest.appeals?.some(({ appealedBy }) => appealedBy === me.id) &&
    !!contest.leads?.some((side) => side.ownerId === me.id)
  )
}
