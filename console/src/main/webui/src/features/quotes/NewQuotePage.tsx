import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '@/shared/Empty'
import { PageHead } from '@/shared/PageHead'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { fetchDeal, fetchQuote, QUOTES, quoteKey } from './quotes'
import { WriteQuote } from './WriteQuote'

const route = getRouteApi('/quotes/new')

/** An offer for a deal, on an empty page or on the lines of the one it takes the place of. */
export default function NewQuotePage() {
  const { t } = useTranslation('quotes')
  const { deal: dealId, revises } = route.useSearch()
  const deal = useQuery({ queryKey: [...QUOTES, 'deal', dealId], queryFn: () => fetchDeal(dealId!), enabled: !!dealId })
  const revised = useQuery({ queryKey: quoteKey(revises ?? ''), queryFn: () => fetchQuote(revises!), enabled: !!revises })
  if (!dealId)
    return (
      <>
        <PageHead title={t('new')} />
        <Empty title={t('noDeal')} action={<Link to="/deals">{t('toDeals')}</Link>}>
          {t('noDealText')}
        </Empty>
      </>
    )
  const failed = [deal, revised].find((asked) => asked.isError)
  if (failed) return <Refused failure={failed.error} again={() => void failed.refetch()} />
  if (!deal.data || (revises && !revised.data)) return <Skeletons />
  return <WriteQuote key={`${dealId}.${revises}`} deal={deal.data} revises={revised.data} />
}
