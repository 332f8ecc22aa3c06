import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { fetchDeal, fetchQuote, QUOTES, quoteKey } from './quotes'
import { WriteQuote } from './WriteQuote'

const route = getRouteApi('/quotes/$id/edit')

/** The same offer, otherwise. */
export default function EditQuotePage() {
  const { id } = route.useParams()
  const quote = useQuery({ queryKey: quoteKey(id), queryFn: () => fetchQuote(id) })
  const dealId = quote.data?.dealId
  const deal = useQuery({ queryKey: [...QUOTES, 'deal', dealId], queryFn: () => fetchDeal(dealId!), enabled: !!dealId })
  const failed = [quote, deal].find((asked) => asked.isError)
  if (failed) return <Refused failure={failed.error} again={() => void failed.refetch()} />
  if (!quote.data || !deal.data) return <Skeletons />
  return <WriteQuote key={id} deal={deal.data} quote={quote.data} />
}
