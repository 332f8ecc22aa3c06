import { accountApi, ask, leadApi } from '@/shared/api/clients'
import type { components } from '@/shared/api/generated/lead'
import type { Lead } from './leads'
import type { TouchesSearch } from './search'

type Schemas = components['schemas']
export type Score = Schemas['ScoreView']
export type ScoreLead = Schemas['ScoreLead']
export type Grade = Schemas['GradeView']
export type GradeLead = Schemas['GradeLead']
export type ConvertLead = Schemas['ConvertLead']
export type DisqualifyLead = Schemas['DisqualifyLead']
export type Touch = Schemas['TouchView']
export type PauseRequest = Schemas['PauseRequestView']

export const DIMENSIONS: Schemas['Dimension'][] = ['fit', 'urgency', 'access', 'budget']

const of = (id: string) => ({ params: { path: { id } } })
const once = (id: string, key: string) => ({ params: { path: { id }, header: { 'Idempotency-Key': key } } })
const asSeen = (id: string, version?: number) => ({ ...of(id), headers: { 'If-Match': `"${version}"` } })

export const fetchScore = (id: string) => ask(leadApi.GET('/api/leads/{id}/score', of(id)))
export const score = (id: string, version: number | undefined, body: ScoreLead) =>
  ask(leadApi.PUT('/api/leads/{id}/score', { ...asSeen(id, version), body }))

export const fetchGrade = (id: string) => ask(leadApi.GET('/api/leads/{id}/grade', of(id)))
export const grade = (id: string, version: number | undefined, body: GradeLead) =>
  ask(leadApi.PUT('/api/leads/{id}/grade', { ...asSeen(id, version), body }))

export const fetchClocks = (id: string) => ask(leadApi.GET('/api/leads/{id}/deadlines', of(id)))
export const fetchHistory = (id: string) => (after?: string) =>
  ask(leadApi.GET('/api/leads/{id}/history', { params: { path: { id }, query: { limit: 20, after } } }))
export const fetchTouches = (id: string) => ask(leadApi.GET('/api/leads/{id}/touches', { params: { path: { id }, query: { limit: 20 } } }))

/** What is to do, or was done, with whichever lead: what is due unless something else is asked for. */
export const fetchTouchesToMake = (search: TouchesSearch, region: string | undefined) => (after?: string) =>
  ask(leadApi.GET('/api/leads/touches', { params: { query: { ...search, region, after } } }))

export const skipTouch = ({ id, leadId }: Touch, reason: string) =>
  ask(leadApi.POST('/api/leads/{id}/touches/{touchId}/skip', { params: { path: { id: leadId!, touchId: id! } }, body: { reason } }))

export const fetchPauseRequests = (id: string) => ask(leadApi.GET('/api/leads/{id}/clock/pause-requests', of(id)))
export const askForPause = (id: string, body: Schemas['AskForPause'], key: string) =>
  ask(leadApi.POST('/api/leads/{id}/clock/pause-requests', { ...once(id, key), body }))
export const answerPause = ({ id, leadId }: PauseRequest, granted: boolean, comment: string) =>
  ask(
    leadApi.POST('/api/leads/{id}/clock/pause-requests/{requestId}/answer', {
      params: { path: { id: leadId!, requestId: id! } },
      body: { granted, comment },
    }),
  )

export const convert = (id: string, body: ConvertLead, key: string) =>
  ask(leadApi.POST('/api/leads/{id}/conversion', { ...once(id, key), body }))

export const fetchReasons = (region: string | undefined) =>
  ask(leadApi.GET('/api/leads/disqualification-reasons', { params: { query: { region } } }))
export const disqualify = (id: string, body: DisqualifyLead, key: string) =>
  ask(leadApi.POST('/api/leads/{id}/disqualification', { ...once(id, key), body }))
export const requalify = (id: string, reason: string, key: string) =>
  ask(leadApi.POST('/api/leads/{id}/requalification', { ...once(id, key), body: { reason } }))
export const giveBackNow = (id: string, reason: string, key: string) =>
  ask(leadApi.POST('/api/leads/{id}/return', { ...once(id, key), body: { reason } }))

/** Accounts of the region that the deal of a lead may join. */
export const fetchAccounts = ({ region }: Lead) => ask(accountApi.GET('/api/accounts', { params: { query: { region, limit: 200 } } }))
