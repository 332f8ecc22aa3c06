import type { Person } from '@/shared/me'
import { has } from '@/shared/me'
import type { Contract, Move } from './contracts'

/** What this person can do next, in the order the seals must come; the service has the last word. */
export function moves({ status, sealOrder, customerSealedOn, ownSealedOn }: Contract, me: Person): Move[] {
  const sells = has(me, 'sales', 'manager')
  if (status === 'DRAFT') return sells ? ['submission'] : []
  if (status === 'SIGNED') return ['issue']
  if (status !== 'APPROVED' && status !== 'PARTLY_SEALED') return []
  const mayWeSign = !ownSealedOn && has(me, 'manager', 'company') && (!!customerSealedOn || sealOrder !== 'customer-first')
  return [...(sells && !customerSealedOn ? (['customer-seal'] as const) : []), ...(mayWeSign ? (['signature'] as const) : [])]
}

/** An approved contract that is written otherwise is a draft again. */
export const mayWrite = ({ status }: Contract, me: Person) => (status === 'DRAFT' || status === 'APPROVED') && has(me, 'sales', 'manager')

/** Amendments are amended through the contract they belong to. */
export const mayAmend = ({ status, amends }: Contract, me: Person) => status === 'SIGNED' && !amends && has(me, 'sales', 'manager')
