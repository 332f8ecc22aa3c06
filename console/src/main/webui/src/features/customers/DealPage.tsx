import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { Facts } from '@/shared/Facts'
import { FollowUpsOf } from '@/shared/FollowUpsOf'
import { useFormats } from '@/shared/formats'
import { has, useMe } from '@/shared/me'
import { PageHead } from '@/shared/PageHead'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { DEALS, type Deal, fetchDeal } from './customers'
import { Stage } from './DealsPage'

const route = getRouteApi('/deals/$id')

/** One deal, and the ways to what belongs to it. */
export default function DealPage() {
  const { id } = route.useParams()
  const deal = useQuery({ queryKey: [...DEALS, 'one', id], queryFn: () => fetchDeal(id) })
  if (deal.isPending) return <Skeletons />
  if (deal.isError) return <Refused failure={deal.error} again={() => void deal.refetch()} />
  return <Known deal={deal.data} />
}

function Known({ deal }: { deal: Deal }) {
  const { t } = useTranslation('customers')
  const { money, date } = useFormats()
  const me = useMe()
  const { amount } = deal
  return (
    <>
      <PageHead title={deal.name!}>
        <Stage deal={deal} />
        {deal.status === 'OPEN' && has(me, 'sales', 'manager') && (
          <Link className="as-button primary" to="/quotes/new" search={{ deal: deal.id }}>
            {t('newQuote')}
          </Link>
        )}
      </PageHead>
      {deal.winQuestioned && <Alert type="warning" showIcon title={t('winQuestioned')} style={{ marginBottom: 12 }} />}
      <Facts
        label={(field) => t(`field.${field}`)}
        of={{
          account: (
            <Link to="/accounts/$id" params={{ id: deal.accountId! }}>
              {deal.accountName}
            </Link>
          ),
          owner: deal.ownerName,
          amount: amount && <b className="num">{money(amount)}</b>,
          product: deal.product,
          opened: deal.openedOn && date(deal.openedOn),
          closes: (deal.closedOn ?? deal.expectedCloseOn) && date((deal.closedOn ?? deal.expectedCloseOn)!),
          reason: deal.outcomeReason,
        }}
      />
      <ul className="cards section">
        <li>
          <Link to="/proposals" search={{ deal: deal.id }}>
            {t('proposals')}
          </Link>
        </li>
        <li>
          <Link to="/quotes" search={{ deal: deal.id }}>
            {t('quotes')}
          </Link>
        </li>
        <li>
          <Link to="/contracts" search={{ deal: deal.id }}>
            {t('contracts')}
          </Link>
        </li>
      </ul>
      <FollowUpsOf deal={deal.id} />
    </>
  )
}
