import { ask, leadApi } from '@/shared/api/clients'
import type { components } from '@/shared/api/generated/lead'
import type { InspectionSearch } from './search'

export type InspectedRecord = components['schemas']['RecordView']
export type Verdict = components['schemas']['InspectRecords']
export type Rep = components['schemas']['RepSheet']

export const INSPECTIONS = ['inspections']
export const SHEET = [...INSPECTIONS, 'sheet']

export const fetchSheet = (search: InspectionSearch, region: string | undefined) => (after?: string) =>
  ask(leadApi.GET('/api/leads/inspections', { params: { query: { ...search, region, after } } }))

export const fetchSummary = (week: string | undefined, region: string | undefined) =>
  ask(leadApi.GET('/api/leads/inspections/summary', { params: { query: { week, region } } }))

export const inspect = (body: Verdict) => ask(leadApi.POST('/api/leads/inspections', { body }))
