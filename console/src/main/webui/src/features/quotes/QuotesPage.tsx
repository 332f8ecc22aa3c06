import { getRouteApi, Link } from '@tanstack/react-router'
import { Checkbox, type TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import { Choice } from '@/shared/Choice'
import { Empty } from '@/shared/Empty'
import { useFormats } from '@/shared/formats'
import { ListPage } from '@/shared/ListPage'
import { useMe } from '@/shared/me'
import { PageHead } from '@/shared/PageHead'
import { Sla } from '@/shared/Sla'
import { fetchQuotes, QUOTES, type Quote } from './quotes'
import { type QuotesSearch, STATUSES } from './search'

const route = getRouteApi('/quotes')

/** Offers one may see, newest first. */
export default function QuotesPage() {
  const { t } = useTranslation('quotes')
  const me = useMe()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (part: QuotesSearch) => void navigate({ search: (known) => ({ ...known, ...part }), replace: true })
  return (
    <>
      <PageHead title={t('title')}>
        {search.deal && (
          <Link className="as-button primary" to="/quotes/new" search={{ deal: search.deal }}>
            {t('new')}
          </Link>
        )}
      </PageHead>
      <search className="filters">
        <Choice
          value={search.status}
          none={t('anyStatus')}
          aria-label={t('anyStatus')}
          onChange={({ target }) => change({ status: STATUSES.find((status) => status === target.value) })}
          options={STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) }))}
        />
        <Checkbox checked={search.mine === 'yes'} onChange={({ target }) => change({ mine: target.checked ? 'yes' : undefined })}>
          {t('mineOnly')}
        </Checkbox>
      </search>
      <ListPage<Quote>
        label={t('title')}
        queryKey={[...QUOTES, 'list', search]}
        fetchPage={fetchQuotes(search, me.id)}
        rowKey={(quote) => quote.id!}
        columns={useColumns()}
        card={(quote) => <Card quote={quote} />}
        width={860}
        empty={
          <Empty title={t('empty.title')} action={<Link to="/deals">{t('toDeals')}</Link>}>
            {t('empty.text')}
          </Empty>
        }
      />
    </>
  )
}

function useColumns(): TableColumnsType<Quote> {
  const { t } = useTranslation('quotes')
  return [
    { title: t('field.number'), key: 'number', render: (_, quote) => <Name quote={quote} /> },
    { title: t('field.deal'), key: 'deal', render: (_, { dealName }) => dealName },
    { title: t('field.status'), key: 'status', width: 190, render: (_, quote) => <Status quote={quote} /> },
    { title: t('field.total'), key: 'total', width: 140, align: 'right', render: (_, quote) => <Total quote={quote} /> },
    {
      title: t('field.discount'),
      key: 'discount',
      width: 90,
      align: 'right',
      render: (_, { sums }) => <span className="num">{sums?.discount ? `${sums.discount} %` : '–'}</span>,
    },
    { title: t('field.owner'), key: 'owner', width: 140, render: (_, { ownerName }) => ownerName ?? '–' },
  ]
}

function Name({ quote }: { quote: Quote }) {
  return (
    <>
      <Link to="/quotes/$id" params={{ id: quote.id! }} className="name num">
        {quote.number}
      </Link>
      <div className="faint">{quote.accountName}</div>
    </>
  )
}

function Status({ quote }: { quote: Quote }) {
  const { t } = useTranslation('quotes')
  return (
    <span className="actions">
      <span className="sla">{t(`status.${quote.status}`)}</span>
      {quote.status === 'ISSUED' && <Sla due={quote.expiresAt} />}
    </span>
  )
}

function Total({ quote: { total } }: { quote: Quote }) {
  const { money } = useFormats()
  return total ? <span className="num">{money({ amount: total.amount!, currency: total.currency! })}</span> : '–'
}

function Card({ quote }: { quote: Quote }) {
  return (
    <>
      <div className="line">
        <Name quote={quote} />
        <Total quote={quote} />
      </div>
      <div className="line">
        <Status quote={quote} />
        <span className="faint">{quote.ownerName}</span>
      </div>
    </>
  )
}
