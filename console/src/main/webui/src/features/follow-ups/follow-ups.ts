import type { InfiniteData } from '@tanstack/react-query'
import { ask, visitApi } from '@/shared/api/clients'
import type { components } from '@/shared/api/generated/visit'
import type { FollowUpsSearch } from './search'

export type FollowUp = components['schemas']['FollowUpView']
export type Completion = components['schemas']['CompleteFollowUp']
export type FollowUps = InfiniteData<components['schemas']['PageFollowUpView']>

export const FOLLOW_UPS = ['follow-ups']
export const LISTS = [...FOLLOW_UPS, 'list']

export const fetchFollowUps = (search: FollowUpsSearch, me: string) => (after?: string) =>
  ask(
    visitApi.GET('/api/follow-ups', {
      params: {
        query: {
          after,
          status: search.status,
          owner: search.all ? undefined : me,
          contractId: search.contract,
          dealId: search.deal,
        },
      },
    }),
  )

export const fetchFollowUp = (id: string) => ask(visitApi.GET('/api/follow-ups/{id}', { params: { path: { id } } }))

/** The same key for the same form: sending it again after an interruption completes once. */
export const complete = (id: string, body: Completion, key: string) =>
  ask(visitApi.POST('/api/follow-ups/{id}/completion', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body }))
