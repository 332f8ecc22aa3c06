import { getRouteApi, Link } from '@tanstack/react-router'
import { Checkbox, type TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import { Choice } from '@/shared/Choice'
import { Empty } from '@/shared/Empty'
import { useFormats } from '@/shared/formats'
import { ListPage } from '@/shared/ListPage'
import { useMe } from '@/shared/me'
import { PageHead } from '@/shared/PageHead'
import { fetchProposals, PROPOSALS, type Proposal } from './proposals'
import { type ProposalsSearch, STATUSES } from './search'

const route = getRouteApi('/proposals')

/** Proposals one may see, newest first. */
export default function ProposalsPage() {
  const { t } = useTranslation('proposals')
  const me = useMe()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (part: ProposalsSearch) => void navigate({ search: (known) => ({ ...known, ...part }), replace: true })
  return (
    <>
      <PageHead title={t('title')}>
        {search.deal && (
          <Link className="as-button primary" to="/proposals/new" search={{ deal: search.deal }}>
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
      <ListPage<Proposal>
        label={t('title')}
        queryKey={[...PROPOSALS, 'list', search]}
        fetchPage={fetchProposals(search, me.id)}
        rowKey={(proposal) => proposal.id!}
        columns={useColumns()}
        card={(proposal) => <Card proposal={proposal} />}
        width={760}
        empty={
          <Empty title={t('empty.title')} action={<Link to="/deals">{t('toDeals')}</Link>}>
            {t('empty.text')}
          </Empty>
        }
      />
    </>
  )
}

function useColumns(): TableColumnsType<Proposal> {
  const { t } = useTranslation('proposals')
  return [
    { title: t('field.title'), key: 'title', render: (_, proposal) => <Name proposal={proposal} /> },
    {
      title: t('field.status'),
      key: 'status',
      width: 150,
      render: (_, { status }) => <span className="sla">{t(`status.${status}`)}</span>,
    },
    { title: t('field.total'), key: 'total', width: 140, align: 'right', render: (_, proposal) => <Total proposal={proposal} /> },
    { title: t('field.owner'), key: 'owner', width: 150, render: (_, { ownerName }) => ownerName ?? '–' },
  ]
}

function Name({ proposal }: { proposal: Proposal }) {
  return (
    <>
      <Link to="/proposals/$id" params={{ id: proposal.id! }} className="name">
        {proposal.title}
      </Link>
      <div className="faint">{proposal.accountName}</div>
    </>
  )
}

function Total({ proposal: { total } }: { proposal: Proposal }) {
  const { money } = useFormats()
  return total ? <span className="num">{money({ amount: total.amount!, currency: total.currency! })}</span> : '–'
}

function Card({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('proposals')
  return (
    <>
      <div className="line">
        <Name proposal={proposal} />
        <Total proposal={proposal} />
      </div>
      <div className="line">
        <span className="sla">{t(`status.${proposal.status}`)}</span>
        <span className="faint">{proposal.ownerName}</span>
      </div>
    </>
  )
}
