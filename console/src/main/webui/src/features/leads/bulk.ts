import { Problem } from '@/shared/api/problem'
import type { Lead } from './leads'
import { isActive } from './search'

export const canBeGiven = ({ status }: Lead) => isActive(status) || status === 'POOLED'
export const canBeReturned = ({ status }: Lead) => isActive(status)

/** Why what was asked of many did not happen, each by the name of its lead. */
export const objections = (failure: unknown, leads: Lead[]) =>
  failure instanceof Problem
    ? failure.violations.map(({ field, message }) => `${leads.find((lead) => lead.id === field)?.companyName ?? field}: ${message}`)
    : []
