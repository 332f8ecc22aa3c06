import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '@/shared/Empty'
import { useMe, useRegion } from '@/shared/me'
import { PapersPage } from '@/shared/PapersPage'
import { Sla } from '@/shared/Sla'
import { fetchQuotes, QUOTES, type Quote } from './quotes'
import { type QuotesSearch, STATUSES } from './search'

const route = getRouteApi('/quotes')

/** Offers one may see, newest first. */
export default function QuotesPage() {
  const { t } = useTranslation('quotes')
  const me = useMe()
  const region = useRegion()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <PapersPage<Quote, QuotesSearch>
      texts="quotes"
      search={search}
      change={(part) => void navigate({ search: (known) => ({ ...known, ...part }), replace: true })}
      statuses={STATUSES}
      action={
        search.deal && (
          <Link className="as-button primary" to="/quotes/new" search={{ deal: search.deal }}>
            {t('new')}
          </Link>
        )
      }
      queryKey={[...QUOTES, 'list', region, search]}
      fetchPage={fetchQuotes(search, region, me.id)}
      called={t('field.number')}
      name={(quote) => (
        <Link to="/quotes/$id" params={{ id: quote.id! }} className="name num">
          {quote.number}
        </Link>
      )}
      clock={({ status, expiresAt }) => status === 'ISSUED' && <Sla due={expiresAt} />}
      columns={[
        { title: t('field.deal'), key: 'deal', render: (_, { dealName }) => dealName },
        {
          title: t('field.discount'),
          key: 'discount',
          width: 90,
          align: 'right',
          render: (_, { sums }) => <span className="num">{sums?.discount ? `${sums.discount} %` : '–'}</span>,
        },
      ]}
      width={860}
      empty={
        <Empty title={t('empty.title')} action={<Link to="/deals">{t('toDeals')}</Link>}>
          {t('empty.text')}
        </Empty>
      }
    />
  )
}
