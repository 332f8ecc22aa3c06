const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

/** Preferences are said for one region; needed by those who work in several. */
export interface SettingsSearch {
  region?: string
}

export const settingsSearch = (search: Record<string, unknown>): SettingsSearch => ({ region: text(search.region) })

/** Whose days; the reader's own when nobody is named. */
export interface AbsencesSearch {
  person?: string
}

export const absencesSearch = (search: Record<string, unknown>): AbsencesSearch => ({ person: text(search.person) })
