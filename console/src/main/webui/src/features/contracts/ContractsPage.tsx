import { getRouteApi, Link } from '@tanstack/react-router'
import { type TableColumnsType, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { Empty } from '@/shared/Empty'
import { Filters } from '@/shared/Filters'
import { useFormats } from '@/shared/formats'
import { ListPage } from '@/shared/ListPage'
import { useMe, useRegion } from '@/shared/me'
import { PageHead } from '@/shared/PageHead'
import { CONTRACTS, type Contract, fetchContracts } from './contracts'
import { type ContractsSearch, STATUSES } from './search'

const route = getRouteApi('/contracts')

/** Contracts one may see, newest first. */
export default function ContractsPage() {
  const { t } = useTranslation('contracts')
  const me = useMe()
  const region = useRegion()
  const search = route.useSearch()
  const { date } = useFormats()
  const navigate = route.useNavigate()
  const change = (part: ContractsSearch) => void navigate({ search: (known) => ({ ...known, ...part }), replace: true })
  return (
    <>
      <PageHead title={t('title')} />
      <Filters<ContractsSearch>
        search={search}
        change={change}
        filters={[
          { field: 'q', as: 'text', label: t('filter') },
          { field: 'status', as: 'one', label: t('anyStatus'), options: STATUSES.map((value) => ({ value, label: t(`status.${value}`) })) },
          { field: 'mine', as: 'yes', label: t('mine') },
        ]}
      >
        {search.signedFrom && search.signedTo && (
          <Tag closable={{ 'aria-label': t('anyDay') }} onClose={() => change({ signedFrom: undefined, signedTo: undefined })}>
            {t('signedBetween', { from: date(search.signedFrom), to: date(search.signedTo) })}
          </Tag>
        )}
      </Filters>
      <ListPage<Contract>
        label={t('title')}
        queryKey={[...CONTRACTS, 'list', region, search]}
        fetchPage={fetchContracts(search, region, me.id)}
        rowKey={(contract) => contract.id!}
        columns={useColumns()}
        card={(contract) => <Card contract={contract} />}
        width={820}
        empty={<Empty title={t('empty.title')}>{t('empty.text')}</Empty>}
      />
    </>
  )
}

function useColumns(): TableColumnsType<Contract> {
  const { t } = useTranslation('contracts')
  const { date } = useFormats()
  return [
    { title: t('field.number'), key: 'number', render: (_, contract) => <Name contract={contract} /> },
    {
      title: t('field.status'),
      key: 'status',
      width: 140,
      render: (_, { status }) => <span className="sla">{t(`status.${status}`)}</span>,
    },
    { title: t('field.total'), key: 'total', width: 130, align: 'right', render: (_, contract) => <Total contract={contract} /> },
    { title: t('field.owner'), key: 'owner', width: 150, render: (_, { ownerName }) => ownerName ?? '–' },
    { title: t('field.signedOn'), key: 'signedOn', width: 130, render: (_, { signedOn }) => (signedOn ? date(signedOn) : '–') },
  ]
}

function Name({ contract }: { contract: Contract }) {
  return (
    <>
      <Link to="/contracts/$id" params={{ id: contract.id! }} className="name num">
        {contract.number}
      </Link>
      <div className="faint">{contract.accountName}</div>
    </>
  )
}

function Total({ contract: { total } }: { contract: Contract }) {
  const { money } = useFormats()
  return total ? <span className="num">{money({ amount: total.amount!, currency: total.currency! })}</span> : '–'
}

function Card({ contract }: { contract: Contract }) {
  const { t } = useTranslation('contracts')
  return (
    <>
      <div className="line">
        <Name contract={contract} />
        <Total contract={contract} />
      </div>
      <div className="line">
        <span className="sla">{t(`status.${contract.status}`)}</span>
        <span className="faint">{contract.ownerName}</span>
      </div>
    </>
  )
}
