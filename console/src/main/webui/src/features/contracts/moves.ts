import type { Person } from '@/shared/me'
import { has } from '@/shared/me'
import type { Contract, Move } from './contracts'

/** What this person can do next, in the order the seals must come; the service has the last word. */
export function moves({ status, sealOrder, customerSealedOn, ownSealedOn }: Contract, me: Person): Move[] {
  const sells = has(me, 'sales', 'manager')
  if (status === 'DRAFT') return sells ? ['submission'] : []
  if (status !== 'APPROVED' && status !== 'PARTLY_SEALED') return []
  const mayWeSign = !ownSealedOn && has(me, 'manager', 'company') && (!!customerSealedOn || sealOrder !== 'customer-first')
  return [...(sells && !customerSealedOn ? (['customer-seal'] as const) : []), ...(mayWeSign ? (['signature'] as const) : [])]
}
