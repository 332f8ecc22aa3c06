import { accountApi, ask } from '@/shared/api/clients'
import type { components } from '@/shared/api/generated/account'
import { useLanguage } from '@/shared/language'
import { useMe } from '@/shared/me'

export type Playbook = components['schemas']['PlaybookView']
export type Change = components['schemas']['Change']

export const PLAYBOOKS = ['playbooks']

/** A playbook is written for one region: the one the URL names, else the reader's first. */
export function useRegionOf(search: { region?: string }) {
  const { regions } = useMe()
  return search.region && regions.includes(search.region) ? search.region : regions[0]
}

/** A title in the reader's language. */
export function useTitle() {
  const { language } = useLanguage()
  return (title?: { 'zh-CN'?: string; en?: string }) => title?.[language] ?? title?.en ?? ''
}

/** Documents are read as they are written: YAML. */
const AS_YAML = { headers: { Accept: 'application/yaml' }, parseAs: 'text' } as const

export const fetchPublished = (region: string | undefined) => (after?: string) =>
  ask(accountApi.GET('/api/playbooks/versions', { params: { query: { region, after, limit: 10 } } }))

export const fetchVersions = (name: string, region: string | undefined) =>
  ask(accountApi.GET('/api/playbooks/{name}/versions', { params: { path: { name }, query: { region, limit: 200 } } }))

export const fetchPresets = () => ask(accountApi.GET('/api/playbooks/presets'))

export const fetchPreset = (name: string) =>
  ask(accountApi.GET('/api/playbooks/presets/{name}', { params: { path: { name } }, ...AS_YAML })) as Promise<string>

export const fetchText = (name: string, version: number, region: string | undefined) =>
  ask(
    accountApi.GET('/api/playbooks/{name}/versions/{version}', { params: { path: { name, version }, query: { region } }, ...AS_YAML }),
  ) as Promise<string>

export const changesKey = ({ region, name, version }: Playbook, against: number) => [
  ...PLAYBOOKS,
  'changes',
  region,
  name,
  version,
  against,
]

export const fetchChanges = (name: string, version: number, against: number, region: string | undefined) =>
  ask(accountApi.GET('/api/playbooks/{name}/versions/{version}/diff', { params: { path: { name, version }, query: { against, region } } }))

/** The same key for the same text: sending it again after an interruption publishes once. */
export const publish = (body: components['schemas']['PublishPlaybook'], key: string) =>
  ask(accountApi.POST('/api/playbooks', { body, params: { header: { 'Idempotency-Key': key } } }))

export const activate = ({ name, version, region }: Playbook) =>
  ask(
    accountApi.POST('/api/playbooks/{name}/versions/{version}/activation', {
      params: { path: { name: name!, version: version! } },
      body: { region },
    }),
  )
