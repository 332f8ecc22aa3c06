import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import { ask, leadApi } from '@/shared/api/clients'
import type { components } from '@/shared/api/generated/lead'
import type { askedOf, LeadSort } from './search'

type Schemas = components['schemas']
export type Lead = Schemas['LeadView']
export type LeadContact = Schemas['LeadContactView']
export type Duplicate = Schemas['DuplicateView']
export type RegisterLead = Schemas['RegisterLead']
export type CorrectLead = Schemas['CorrectLead']
export type LogContact = Schemas['LogContact']
export type Candidate = Schemas['CandidateView']
export type AssignLead = Schemas['AssignLead']

/** What is cached under which key; everything of a lead begins with LEADS. */
export const LEADS = ['leads']
export const LIST = [...LEADS, 'list']
export const leadKey = (id: string) => [...LEADS, 'one', id]
export const contactsKey = (id: string) => [...LEADS, 'contacts', id]
export const firstTalkKey = (id: string) => [...LEADS, 'first-talk', id]

type Asked = ReturnType<typeof askedOf> & { region?: string }

export const fetchLead = (id: string) => ask(leadApi.GET('/api/leads/{id}', { params: { path: { id } } }))

export const fetchFirstTalk = (id: string) => ask(leadApi.GET('/api/leads/{id}/first-talk', { params: { path: { id } } }))

export const fetchContacts = (id: string) =>
  ask(leadApi.GET('/api/leads/{id}/contacts', { params: { path: { id }, query: { limit: 50 } } }))

export const fetchLeads =
  (asked: Asked, sort: LeadSort = 'newest') =>
  (after?: string) =>
    ask(leadApi.GET('/api/leads', { params: { query: { ...asked, sort, after } } }))

/** How many there are, counted no further than the service says. */
export const countLeads = (asked: Asked) => ask(leadApi.GET('/api/leads/count', { params: { query: asked } }))

/** The whole list as a file, in the reader's language. */
export const exportLeads = (asked: Asked, format: Schemas['SheetFormat']) =>
  ask(leadApi.GET('/api/leads/export', { params: { query: { ...asked, format } }, parseAs: 'blob' })) as unknown as Promise<Blob>

export const fetchDuplicates = (region: string | undefined, companyName: string, phone?: string) =>
  ask(leadApi.GET('/api/leads/duplicates', { params: { query: { region, companyName, phone } } }))

/** The same key for the same form: sending it again after an interruption registers once. */
export const registerLead = (lead: RegisterLead, key: string) =>
  ask(leadApi.POST('/api/leads', { body: lead, params: { header: { 'Idempotency-Key': key } } }))

export const logContact = (id: string, contact: LogContact, key: string) =>
  ask(leadApi.POST('/api/leads/{id}/contacts', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body: contact }))

/** What can be corrected of a lead, as it stands. */
export const known = (lead: Lead): CorrectLead => ({
  companyName: lead.companyName!,
  source: lead.source!,
  campaign: lead.campaign,
  contactName: lead.contactName,
  contactTitle: lead.contactTitle,
  phone: lead.phone,
  email: lead.email,
  industry: lead.industry,
  notes: lead.notes,
  referrerAccountId: lead.referrerAccountId,
  referrer: lead.referrer,
  preferences: lead.preferences,
})

/** Corrects a part of what is known; refused when somebody changed the lead since it was read. */
export const correct = (lead: Lead, part: Partial<CorrectLead>) =>
  ask(
    leadApi.PUT('/api/leads/{id}', {
      params: { path: { id: lead.id! } },
      headers: { 'If-Match': `"${lead.version}"` },
      body: { ...known(lead), ...part },
    }),
  )

/** Who could take the lead over, the least loaded first. */
export const fetchCandidates = (id: string) => ask(leadApi.GET('/api/leads/{id}/candidates', { params: { path: { id } } }))

export const assign = (id: string, body: AssignLead) => ask(leadApi.POST('/api/leads/{id}/assignment', { params: { path: { id } }, body }))

const all = (leads: Lead[]) => ({ leadIds: leads.map((lead) => lead.id!), region: leads[0]?.region })

/** All of them or none; sent even when the page is being left. */
export const assignAll = (leads: Lead[], ownerId: string, reason: string) =>
  ask(leadApi.POST('/api/leads/assignments', { body: { ...all(leads), ownerId, reason }, keepalive: true }))

export const giveBackAll = (leads: Lead[], reason: string) =>
  ask(leadApi.POST('/api/leads/returns', { body: { ...all(leads), reason }, keepalive: true }))

type Pages = InfiniteData<{ items?: Lead[]; next?: string }>

/** What the service answered stands everywhere at once. */
export function show(queries: QueryClient, lead: Lead) {
  queries.setQueryData<Lead>(leadKey(lead.id!), lead)
  queries.setQueriesData<Pages>(
    { queryKey: LIST },
    (list) =>
      list && {
        ...list,
        pages: list.pages.map((page) => ({ ...page, items: page.items?.map((item) => (item.id === lead.id ? lead : item)) })),
      },
  )
}
