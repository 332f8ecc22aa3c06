import { getRouteApi, Link } from '@tanstack/react-router'
import type { TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import { Empty } from '@/shared/Empty'
import { Filters } from '@/shared/Filters'
import { useFormats } from '@/shared/formats'
import { ListPage } from '@/shared/ListPage'
import { useMe, useRegion } from '@/shared/me'
import { PageHead } from '@/shared/PageHead'
import { DEALS, type Deal, fetchDeals } from './customers'
import { type DealsSearch, STATUSES } from './search'

const route = getRouteApi('/deals')

/** What is being sold, was won and was lost. */
export default function DealsPage() {
  const { t } = useTranslation('customers')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (part: Partial<DealsSearch>) => void navigate({ search: (known) => ({ ...known, ...part }), replace: true })
  return (
    <>
      <PageHead title={t('deals')} />
      <Filters<DealsSearch>
        search={search}
        change={change}
        filters={[
          { field: 'q', as: 'text', label: t('filter.deals') },
          { field: 'status', as: 'one', label: t('anyStatus'), options: STATUSES.map((value) => ({ value, label: t(`status.${value}`) })) },
          { field: 'mine', as: 'yes', label: t('mine') },
        ]}
      />
      <Deals search={search} />
    </>
  )
}

export function Deals({ search }: { search: DealsSearch }) {
  const { t } = useTranslation('customers')
  const me = useMe()
  const region = useRegion()
  return (
    <ListPage<Deal>
      label={t('deals')}
      queryKey={[...DEALS, 'list', region, search]}
      fetchPage={fetchDeals(search, region, me.id)}
      rowKey={(deal) => deal.id!}
      columns={useColumns()}
      card={(deal) => <Card deal={deal} />}
      width={820}
      empty={<Empty title={t('empty.deals')}>{t(search.q ? 'empty.filtered' : 'empty.dealsText')}</Empty>}
    />
  )
}

function useColumns(): TableColumnsType<Deal> {
  const { t } = useTranslation('customers')
  const { date } = useFormats()
  return [
    { title: t('field.deal'), key: 'name', render: (_, deal) => <Name deal={deal} /> },
    { title: t('field.status'), key: 'status', width: 150, render: (_, deal) => <Stage deal={deal} /> },
    { title: t('field.amount'), key: 'amount', width: 130, align: 'right', render: (_, deal) => <Worth deal={deal} /> },
    { title: t('field.owner'), key: 'owner', width: 150, render: (_, { ownerName }) => ownerName ?? '–' },
    { title: t('field.closes'), key: 'closes', width: 130, render: (_, deal) => <Closes deal={deal} date={date} /> },
  ]
}

function Closes({ deal, date }: { deal: Deal; date: (day: string) => string }) {
  const day = deal.closedOn ?? deal.expectedCloseOn
  return day ? <span className="num">{date(day)}</span> : '–'
}

function Name({ deal }: { deal: Deal }) {
  return (
    <>
      <Link to="/deals/$id" params={{ id: deal.id! }} className="name">
        {deal.name}
      </Link>
      <div className="faint">{deal.accountName}</div>
    </>
  )
}

/** Where it stands while it is open, how it ended afterwards. */
export function Stage({ deal }: { deal: Deal }) {
  const { t } = useTranslation('customers')
  return <span className="sla">{deal.status === 'OPEN' ? deal.stage : t(`status.${deal.status}`)}</span>
}

function Worth({ deal: { amount } }: { deal: Deal }) {
  const { money } = useFormats()
  return amount ? <span className="num">{money(amount)}</span> : '–'
}

function Card({ deal }: { deal: Deal }) {
  return (
    <>
      <div className="line">
        <Name deal={deal} />
        <Worth deal={deal} />
      </div>
      <div className="line">
        <Stage deal={deal} />
        <span className="faint">{deal.ownerName}</span>
      </div>
    </>
  )
}
