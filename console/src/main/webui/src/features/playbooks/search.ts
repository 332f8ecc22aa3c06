/** Who may change what a region works by; everybody may read it. */
export const PUBLISHERS = ['admin', 'director']

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

/** Whose playbooks; needed by those who work in several regions. */
export interface PlaybooksSearch {
  region?: string
}

export const playbooksSearch = (search: Record<string, unknown>): PlaybooksSearch => ({ region: text(search.region) })

/** What a new version begins with. */
export interface PublishSearch extends PlaybooksSearch {
  preset?: string
  name?: string
  version?: number
}

export const publishSearch = (search: Record<string, unknown>): PublishSearch => ({
  ...playbooksSearch(search),
  preset: text(search.preset),
  name: text(search.name),
  version: Number(search.version) || undefined,
})

export interface VersionSearch extends PlaybooksSearch {
  /** The other version whose differences are shown. */
  against?: number
}

export const versionSearch = (search: Record<string, unknown>): VersionSearch => ({
  ...playbooksSearch(search),
  against: Number(search.against) || undefined,
})
