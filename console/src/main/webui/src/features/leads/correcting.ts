import { useQueryClient } from '@tanstack/react-query'
import type { Editable } from '@/shared/Editable'
import { type CorrectLead, correct, fetchLead, type Lead, show } from './leads'

type Correctable = 'companyName' | 'contactName' | 'contactTitle' | 'phone' | 'email' | 'industry' | 'campaign' | 'notes'

const LONGEST: Record<Correctable, number> = {
  companyName: 200,
  contactName: 120,
  contactTitle: 120,
  phone: 60,
  email: 200,
  industry: 120,
  campaign: 120,
  notes: 4000,
}

type Field = Omit<Parameters<typeof Editable>[0], 'label'>

/** What an {@link Editable} needs to correct a field of the lead: the rest of the lead is sent as it stands now, so that nothing of anybody else is lost. */
export function useCorrecting(lead: Lead) {
  const queries = useQueryClient()
  return (field: Correctable): Field => ({
    value: lead[field],
    maxLength: LONGEST[field],
    save: async (value) => show(queries, await correct(lead, { [field]: value } as Partial<CorrectLead>)),
    again: async () => {
      const now = await fetchLead(lead.id!)
      show(queries, now)
      return now[field]
    },
  })
}
