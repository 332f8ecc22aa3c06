const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

/** Leads that were chosen elsewhere to be distributed, by their ids. */
export const distributionsSearch = (search: Record<string, unknown>): { leads?: string } => ({ leads: text(search.leads) })

/** Whose leads are looked at; `nobody` for those that stay where they are. */
export const distributionSearch = (search: Record<string, unknown>): { who?: string } => ({ who: text(search.who) })
