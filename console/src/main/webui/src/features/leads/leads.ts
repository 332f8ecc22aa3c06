import { ask, leadApi } from '@/shared/api/clients'
import type { components } from '@/shared/api/generated/lead'
import type { LeadsSearch } from './search'

export type Lead = components['schemas']['LeadView']
export type LeadContact = components['schemas']['LeadContactView']
export type Duplicate = components['schemas']['DuplicateView']
export type RegisterLead = components['schemas']['RegisterLead']
export type LogContact = components['schemas']['LogContact']
export type Candidate = components['schemas']['CandidateView']
export type AssignLead = components['schemas']['AssignLead']

/** What is cached under which key; everything of a lead begins with LEADS. */
export const LEADS = ['leads']
export const leadKey = (id: string) => [...LEADS, 'one', id]
export const contactsKey = (id: string) => [...LEADS, 'contacts', id]

export const fetchLead = (id: string) => ask(leadApi.GET('/api/leads/{id}', { params: { path: { id } } }))

export const fetchContacts = (id: string) =>
  ask(leadApi.GET('/api/leads/{id}/contacts', { params: { path: { id }, query: { limit: 50 } } }))

export const fetchLeads = (search: LeadsSearch, region: string | undefined, me: string) => (after?: string) =>
  ask(
    leadApi.GET('/api/leads', {
      params: {
        query: {
          region,
          after,
          q: search.q,
          status: search.status,
          overdue: search.overdue && true,
          owner: search.mine && me,
          sort: 'newest',
        },
      },
    }),
  )

export const fetchDuplicates = (region: string | undefined, companyName: string, phone?: string) =>
  ask(leadApi.GET('/api/leads/duplicates', { params: { query: { region, companyName, phone } } }))

/** The same key for the same form: sending it again after an interruption registers once. */
export const registerLead = (lead: RegisterLead, key: string) =>
  ask(leadApi.POST('/api/leads', { body: lead, params: { header: { 'Idempotency-Key': key } } }))

export const logContact = (id: string, contact: LogContact, key: string) =>
  ask(leadApi.POST('/api/leads/{id}/contacts', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body: contact }))

/** Who could take the lead over, the least loaded first. */
export const fetchCandidates = (id: string) => ask(leadApi.GET('/api/leads/{id}/candidates', { params: { path: { id } } }))

export const assign = (id: string, body: AssignLead) => ask(leadApi.POST('/api/leads/{id}/assignment', { params: { path: { id } }, body }))
