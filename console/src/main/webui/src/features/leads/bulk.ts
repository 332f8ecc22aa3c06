import { Problem } from '@/shared/api/problem'
import type { Lead } from './leads'
import { isActive } from './search'

const AT_ONCE = 4

export const canBeGiven = ({ status }: Lead) => isActive(status) || status === 'POOLED'
export const canBeReturned = ({ status }: Lead) => isActive(status)

/** Why what was asked of many did not happen, each by the name of its lead. */
export const objections = (failure: unknown, leads: Lead[]) =>
  failure instanceof Problem
    ? failure.violations.map(({ field, message }) => `${leads.find((lead) => lead.id === field)?.companyName ?? field}: ${message}`)
    : []

/** One by one, a few at once: what one of them is refused does not keep the others back. */
export async function each(leads: Lead[], send: (lead: Lead) => Promise<unknown>) {
  const refused: { lead: Lead; failure: unknown }[] = []
  const waiting = [...leads]
  const work = async () => {
    for (let lead = waiting.shift(); lead; lead = waiting.shift()) {
      const sent = lead
      await send(sent).catch((failure: unknown) => refused.push({ lead: sent, failure }))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return refused
}
