import type { components } from '@/shared/api/generated/contract'

export type ContractStatus = components['schemas']['ContractStatus']

export const STATUSES: ContractStatus[] = [
  'DRAFT',
  'IN_APPROVAL',
  'APPROVED',
  'PARTLY_SEALED',
  'SIGNED',
  'VOIDED',
  'REJECTED',
  'TERMINATED',
  'EXPIRED',
  'SUPERSEDED',
]

/** The list's filters as the URL has them. */
export interface ContractsSearch {
  q?: string
  /** Became binding in these days. */
  signedFrom?: string
  signedTo?: string
  status?: ContractStatus
  deal?: string
  mine?: 'yes'
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

const day = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined)

export const contractsSearch = (search: Record<string, unknown>): ContractsSearch => ({
  status: STATUSES.find((status) => status === search.status),
  q: text(search.q),
  signedFrom: day(search.signedFrom),
  signedTo: day(search.signedTo),
  deal: text(search.deal),
  mine: search.mine === 'yes' ? 'yes' : undefined,
})

/** Of what a contract is drafted: an accepted quote, or a deal alone. */
export interface NewContractSearch {
  quote?: string
  deal?: string
}

export const newContractSearch = (search: Record<string, unknown>): NewContractSearch => ({
  quote: typeof search.quote === 'string' && search.quote !== '' ? search.quote : undefined,
  deal: typeof search.deal === 'string' && search.deal !== '' ? search.deal : undefined,
})
