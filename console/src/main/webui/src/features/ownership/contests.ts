import { ask, leadApi } from '@/shared/api/clients'
import type { components } from '@/shared/api/generated/lead'

export type Contest = components['schemas']['ContestView']
export type Side = components['schemas']['ContestedLeadView']
export type Ruling = components['schemas']['RulingView']
export type Appeal = components['schemas']['AppealView']

export const contestKey = (id: string) => ['ownership', id]

const path = (id: string) => ({ path: { id } })

export const fetchContest = (id: string) => ask(leadApi.GET('/api/leads/{id}/contest', { params: path(id) }))

export const rule = (id: string, ownerId: string, reason: string) =>
  ask(leadApi.POST('/api/leads/{id}/ruling', { params: path(id), body: { ownerId, reason } }))

/** That lead is of another company. */
export const dismiss = (id: string, reason: string) =>
  ask(leadApi.POST('/api/leads/{id}/contest/dismissal', { params: path(id), body: { reason } }))

export const appeal = (id: string, reason: string) => ask(leadApi.POST('/api/leads/{id}/appeals', { params: path(id), body: { reason } }))

export const answer = (id: string, appealId: string, granted: boolean, comment: string) =>
  ask(leadApi.POST('/api/leads/{id}/appeals/{appealId}/answer', { params: { path: { id, appealId } }, body: { granted, comment } }))
