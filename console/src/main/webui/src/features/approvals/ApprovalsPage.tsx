import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, Outlet } from '@tanstack/react-router'
import { Segmented, Select, type TableColumnsType, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { Empty } from '@/shared/Empty'
import { useFormats } from '@/shared/formats'
import { ListPage } from '@/shared/ListPage'
import { useLive } from '@/shared/live'
import { useRegion } from '@/shared/me'
import { PageHead } from '@/shared/PageHead'
import { usePhone } from '@/shared/phone'
import { Sla } from '@/shared/Sla'
import { APPROVALS, fetchApprovals, LISTS } from './approvals'
import { WHICH, type Which } from './search'
import type { Approval } from './turns'

const route = getRouteApi('/approvals')

/** What waits for somebody's word; those asked of the reader first, new ones as they arrive. */
export default function ApprovalsPage() {
  const { t } = useTranslation('approvals')
  const queries = useQueryClient()
  const region = useRegion()
  const search = route.useSearch()
  const { which = 'mine', requestedFrom, requestedTo } = search
  useLive('/api/inbox/events', 'item', () => void queries.invalidateQueries({ queryKey: APPROVALS }))
  return (
    <>
      <PageHead title={t('title')}>
        <Filter which={which} />
      </PageHead>
      {which !== 'mine' && (requestedFrom || requestedTo) && <Asked from={requestedFrom} to={requestedTo} />}
      <ListPage<Approval>
        label={t('title')}
        queryKey={[...LISTS, region, search]}
        fetchPage={fetchApprovals(search, region)}
        rowKey={(approval) => approval.id!}
        columns={useColumns()}
        card={(approval) => <Card approval={approval} />}
        width={860}
        empty={<Empty title={t(`empty.${which === 'mine' ? 'mine' : 'other'}`)}>{t('empty.text')}</Empty>}
      />
      <Outlet />
    </>
  )
}

function Filter({ which }: { which: Which }) {
  const { t } = useTranslation('approvals')
  const phone = usePhone()
  const navigate = route.useNavigate()
  const options = WHICH.map((value) => ({ value, label: t(`which.${value}`) }))
  const change = (value: Which) => void navigate({ search: { which: value === 'mine' ? undefined : value }, replace: true })
  return phone ? (
    <Select<Which> aria-label={t('filter')} value={which} options={options} onChange={change} style={{ minWidth: 150 }} />
  ) : (
    <Segmented<Which> aria-label={t('filter')} value={which} options={options} onChange={change} />
  )
}

/** That the list is narrowed to when something was asked for, and the way back. */
function Asked({ from, to }: { from?: string; to?: string }) {
  const { t } = useTranslation('approvals')
  const { moment } = useFormats()
  const navigate = route.useNavigate()
  const everything = () => void navigate({ search: ({ which }) => ({ which }), replace: true })
  return (
    <p className="filters">
      <Tag closable={{ 'aria-label': t('anyAge') }} onClose={everything}>
        {t(from ? (to ? 'asked.between' : 'asked.since') : 'asked.before', { from: from && moment(from), to: to && moment(to) })}
      </Tag>
    </p>
  )
}

function useColumns(): TableColumnsType<Approval> {
  const { t } = useTranslation('approvals')
  const { money, moment } = useFormats()
  return [
    { title: t('field.title'), key: 'title', render: (_, approval) => <Name approval={approval} /> },
    {
      title: t('field.total'),
      key: 'total',
      width: 130,
      align: 'right',
      render: (_, { total }) => total && <span className="num">{money(total)}</span>,
    },
    { title: t('field.requestedBy'), key: 'by', width: 150, render: (_, approval) => approval.requestedByName },
    { title: t('field.requestedAt'), key: 'at', width: 140, render: (_, approval) => moment(approval.requestedAt!) },
    { title: t('field.due'), key: 'due', width: 130, render: (_, approval) => <Clock approval={approval} /> },
  ]
}

function Name({ approval }: { approval: Approval }) {
  const { t } = useTranslation('approvals')
  return (
    <>
      <Link to="/approvals/$id" params={{ id: approval.id! }} search className="name">
        {approval.title}
      </Link>
      <div className="faint">
        {t(`subject.${approval.subjectType}`)} · {approval.accountName}
      </div>
    </>
  )
}

function Clock({ approval }: { approval: Approval }) {
  const { t } = useTranslation('approvals')
  return approval.status === 'OPEN' ? <Sla due={approval.dueAt} /> : <span className="sla">{t(`status.${approval.status}`)}</span>
}

function Card({ approval }: { approval: Approval }) {
  const { money } = useFormats()
  const { total } = approval
  return (
    <>
      <div className="line">
        <Name approval={approval} />
        {total && <b className="num">{money(total)}</b>}
      </div>
      <div className="line">
        <span className="faint">{approval.requestedByName}</span>
        <Clock approval={approval} />
      </div>
    </>
  )
}
