import { ask, leadApi } from '@/shared/api/clients'
import type { components } from '@/shared/api/generated/lead'

export type Leaver = components['schemas']['LeaverView']
export type HandOver = components['schemas']['HandOver']

export const HANDOVERS = ['handovers']

export const fetchLeavers = (region: string | undefined) => ask(leadApi.GET('/api/leads/handovers', { params: { query: { region } } }))

/** The same key for the same form: sending it again after an interruption hands over once. */
export const handOver = (body: HandOver, key: string) =>
  ask(leadApi.POST('/api/leads/handovers', { body, params: { header: { 'Idempotency-Key': key } } }))
