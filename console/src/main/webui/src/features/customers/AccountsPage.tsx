import { getRouteApi, Link } from '@tanstack/react-router'
import type { TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import { Empty } from '@/shared/Empty'
import { Filters } from '@/shared/Filters'
import { useFormats } from '@/shared/formats'
import { ListPage } from '@/shared/ListPage'
import { useMe, useRegion } from '@/shared/me'
import { PageHead } from '@/shared/PageHead'
import { ACCOUNTS, type Account, fetchAccounts } from './customers'
import type { AccountsSearch } from './search'

const route = getRouteApi('/accounts')

/** The customers one may see, newest first. */
export default function AccountsPage() {
  const { t } = useTranslation('customers')
  const me = useMe()
  const region = useRegion()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (part: AccountsSearch) => void navigate({ search: (known) => ({ ...known, ...part }), replace: true })
  return (
    <>
      <PageHead title={t('accounts')} />
      <Filters<AccountsSearch>
        search={search}
        change={change}
        filters={[
          { field: 'q', as: 'text', label: t('filter.accounts') },
          { field: 'mine', as: 'yes', label: t('mine') },
        ]}
      />
      <ListPage<Account>
        label={t('accounts')}
        queryKey={[...ACCOUNTS, 'list', region, search]}
        fetchPage={fetchAccounts(search, region, me.id)}
        rowKey={(account) => account.id!}
        columns={useColumns()}
        card={(account) => <Card account={account} />}
        width={760}
        empty={<Empty title={t('empty.accounts')}>{t(search.q ? 'empty.filtered' : 'empty.accountsText')}</Empty>}
      />
    </>
  )
}

function useColumns(): TableColumnsType<Account> {
  const { t } = useTranslation('customers')
  const { dayOfYear } = useFormats()
  return [
    { title: t('field.name'), key: 'name', render: (_, account) => <Name account={account} /> },
    { title: t('field.industry'), key: 'industry', width: 160, render: (_, { industry }) => industry ?? '–' },
    { title: t('field.location'), key: 'location', width: 160, render: (_, { location }) => location ?? '–' },
    { title: t('field.owner'), key: 'owner', width: 150, render: (_, { ownerName }) => ownerName ?? '–' },
    {
      title: t('field.since'),
      key: 'since',
      width: 130,
      render: (_, account) => dayOfYear(account.firstRegisteredAt ?? account.createdAt!),
    },
  ]
}

const Name = ({ account }: { account: Account }) => (
  <Link to="/accounts/$id" params={{ id: account.id! }} className="name">
    {account.name}
  </Link>
)

const Card = ({ account }: { account: Account }) => (
  <>
    <Name account={account} />
    <div className="line">
      <span className="faint">{account.industry}</span>
      <span className="faint">{account.ownerName}</span>
    </div>
  </>
)
