import type { Person } from '@/shared/me'
import { has } from '@/shared/me'
import type { Contract, Move } from './contracts'

/** What is done with a contract now and then. */
export type Other = 'renewal' | 'copy' | 'termination' | 'voiding'

const BEFORE_BOTH_SEALS = ['DRAFT', 'IN_APPROVAL', 'APPROVED', 'PARTLY_SEALED']

/** What this person can do next, in the order the seals must come; the service has the last word. */
export function moves({ status, sealOrder, customerSealedOn, ownSealedOn }: Contract, me: Person): Move[] {
  const sells = has(me, 'sales', 'manager')
  if (status === 'DRAFT') return sells ? ['submission'] : []
  if (status === 'SIGNED') return ['issue']
  if (status !== 'APPROVED' && status !== 'PARTLY_SEALED') return []
  const mayWeSign = !ownSealedOn && has(me, 'manager', 'company') && (!!customerSealedOn || sealOrder !== 'customer-first')
  return [...(sells && !customerSealedOn ? (['customer-seal'] as const) : []), ...(mayWeSign ? (['signature'] as const) : [])]
}

/** As it will be once the service agrees: the second seal makes it binding. */
export function moved(contract: Contract, to: Move): Contract {
  if (to === 'issue') return contract
  if (to === 'submission') return { ...contract, status: 'IN_APPROVAL' }
  const theOther = to === 'signature' ? contract.customerSealedOn : contract.ownSealedOn
  return { ...contract, status: theOther ? 'SIGNED' : 'PARTLY_SEALED' }
}

/** An approved contract that is written otherwise is a draft again. */
export const mayWrite = ({ status }: Contract, me: Person) => (status === 'DRAFT' || status === 'APPROVED') && has(me, 'sales', 'manager')

/** An amendment is still on its way; the terms it was drafted on may change meanwhile. */
export const awaitsSeals = ({ status, amends }: Contract) => !!amends && BEFORE_BOTH_SEALS.includes(status!)

/** What follows it, and its end; what binds both parties is not for a rep to undo, and an amendment ends with its contract. */
export function others({ status, amends }: Contract, me: Person): Other[] {
  const sells = has(me, 'sales', 'manager')
  const answersForIt = has(me, 'manager', 'director', 'company')
  const signed = status === 'SIGNED' && !amends
  const may: Record<Other, boolean> = {
    renewal: sells && !amends && (status === 'SIGNED' || status === 'EXPIRED'),
    copy: sells && !amends,
    termination: answersForIt && signed,
    voiding: signed ? answersForIt : BEFORE_BOTH_SEALS.includes(status!) && (sells || answersForIt),
  }
  return (Object.keys(may) as Other[]).filter((what) => may[what])
}

/** Amendments are amended through the contract they belong to. */
export const mayAmend = ({ status, amends }: Contract, me: Person) => status === 'SIGNED' && !amends && has(me, 'sales', 'manager')
