import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '@/shared/Empty'
import { PageHead } from '@/shared/PageHead'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { fetchDeal, PROPOSALS } from './proposals'
import { WriteProposal } from './WriteProposal'

const route = getRouteApi('/proposals/new')

/** A proposal for a deal. */
export default function NewProposalPage() {
  const { t } = useTranslation('proposals')
  const { deal: dealId } = route.useSearch()
  const deal = useQuery({ queryKey: [...PROPOSALS, 'deal', dealId], queryFn: () => fetchDeal(dealId!), enabled: !!dealId })
  if (!dealId)
    return (
      <>
        <PageHead title={t('new')} />
        <Empty title={t('noDeal')} action={<Link to="/deals">{t('toDeals')}</Link>}>
          {t('empty.text')}
        </Empty>
      </>
    )
  if (deal.isError) return <Refused failure={deal.error} again={() => void deal.refetch()} />
  if (!deal.data) return <Skeletons />
  return <WriteProposal deal={{ id: dealId, name: deal.data.name!, currency: deal.data.amount?.currency ?? 'CNY' }} />
}
