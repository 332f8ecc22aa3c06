import type { InfiniteData } from '@tanstack/react-query'
import type { InspectedRecord, Verdict } from './inspections'

export type Sheet = InfiniteData<{ items?: InspectedRecord[]; next?: string }>

/** The sheet as it stands once the verdict is given. */
export const judged = (sheet: Sheet, { leadIds, outcome, comment }: Verdict): Sheet => ({
  ...sheet,
  pages: sheet.pages.map((page) => ({
    ...page,
    items: page.items?.map((record) =>
      leadIds.includes(record.lead!.id!)
        ? { ...record, inspection: { ...record.inspection, status: outcome === 'accept' ? 'ACCEPTED' : 'RETURNED', comment } }
        : record,
    ),
  })),
})
