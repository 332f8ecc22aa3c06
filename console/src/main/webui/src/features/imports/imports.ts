import { ask, leadApi } from '@/shared/api/clients'
import type { components } from '@/shared/api/generated/lead'

export type LeadImport = components['schemas']['LeadImportView']
export type Plan = components['schemas']['ImportPlan']
export type LikelyRow = components['schemas']['LikelyRowView']

export const IMPORTS = ['imports']
export const importKey = (id: string) => [...IMPORTS, 'one', id]

const path = (id: string) => ({ params: { path: { id } } })

export const fetchImports = (after?: string) => ask(leadApi.GET('/api/leads/imports', { params: { query: { after } } }))

export const fetchImport = (id: string) => ask(leadApi.GET('/api/leads/imports/{id}', path(id)))

export const fetchLikely = (id: string) => ask(leadApi.GET('/api/leads/imports/{id}/likely-duplicates', path(id)))

/** Reads the file in another way; refused when somebody changed it meanwhile. */
export const checkAgain = ({ id, version }: LeadImport, plan: Plan) =>
  ask(
    leadApi.PUT('/api/leads/imports/{id}/plan', {
      params: { path: { id: id! } },
      headers: { 'If-Match': `"${version}"` },
      body: plan,
    }),
  )

export const confirm = (id: string) => ask(leadApi.POST('/api/leads/imports/{id}/confirmation', path(id)))

/** The bad rows as a file, with their reasons in the reader's language. */
export const fetchBadRows = (id: string) =>
  ask(leadApi.GET('/api/leads/imports/{id}/bad-rows', { ...path(id), parseAs: 'stream' })) as Promise<ReadableStream<Uint8Array>>
