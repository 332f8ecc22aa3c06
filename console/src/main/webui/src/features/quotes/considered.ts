import { useQuery } from '@tanstack/react-query'
import { useDebounced } from '@/shared/debounced'
import { useLanguage } from '@/shared/language'
import { asked, type Row } from './lines'
import { consider, QUOTES } from './quotes'

const REST_MILLIS = 350

interface Offer {
  dealId: string
  currency: string
  rows: Row[]
  quoteId?: string
  revises?: string
}

/**
 * What the offer comes to and who must agree, while it is typed. An answer is shown for exactly what stands in the fields and for nothing else: from the first
 * other letter until the next answer it is being checked.
 */
export function useConsidered({ rows, ...offer }: Offer) {
  const { language } = useLanguage()
  const wanted = JSON.stringify(asked(rows))
  const rested = useDebounced(wanted, REST_MILLIS)
  const whole = wanted !== 'null'
  const current = rested === wanted
  const query = useQuery({
    queryKey: [...QUOTES, 'considered', offer, rested, language],
    queryFn: ({ signal }) => consider({ ...offer, lines: JSON.parse(rested) }, signal),
    enabled: whole && current,
    staleTime: 0,
    gcTime: 0,
  })
  const settled = whole && current && !query.isFetching
  return {
    whole,
    told: settled && !query.isError ? query.data : undefined,
    failure: settled && query.isError ? query.error : undefined,
    again: () => void query.refetch(),
  }
}
