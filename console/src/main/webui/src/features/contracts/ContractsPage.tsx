import { getRouteApi, Link } from '@tanstack/react-router'
import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { Empty } from '@/shared/Empty'
import { useFormats } from '@/shared/formats'
import { useMe, useRegion } from '@/shared/me'
import { PapersPage } from '@/shared/PapersPage'
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
  const { signedFrom, signedTo } = search
  return (
    <PapersPage<Contract, ContractsSearch>
      texts="contracts"
      search={search}
      change={change}
      statuses={STATUSES}
      filters={[{ field: 'q', as: 'text', label: t('filter') }]}
      narrowed={
        signedFrom &&
        signedTo && (
          <Tag closable={{ 'aria-label': t('anyDay') }} onClose={() => change({ signedFrom: undefined, signedTo: undefined })}>
            {t('signedBetween', { from: date(signedFrom), to: date(signedTo) })}
          </Tag>
        )
      }
      queryKey={[...CONTRACTS, 'list', region, search]}
      fetchPage={fetchContracts(search, region, me.id)}
      called={t('field.number')}
      name={(contract) => (
        <Link to="/contracts/$id" params={{ id: contract.id! }} className="name num">
          {contract.number}
        </Link>
      )}
      columns={[
        {
          title: t('field.signedOn'),
          key: 'signedOn',
          width: 130,
          render: (_, { signedOn }) => (signedOn ? date(signedOn) : '–'),
        },
      ]}
      width={820}
      empty={<Empty title={t('empty.title')}>{t('empty.text')}</Empty>}
    />
  )
}
