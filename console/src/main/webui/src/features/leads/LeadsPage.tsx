import { PlusOutlined } from '@ant-design/icons'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Checkbox, Input, type TableColumnsType } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice } from '@/shared/Choice'
import { useDebounced } from '@/shared/debounced'
import { Empty } from '@/shared/Empty'
import { useFormats } from '@/shared/formats'
import { ListPage } from '@/shared/ListPage'
import { has, useMe, useRegion } from '@/shared/me'
import { PageHead } from '@/shared/PageHead'
import { Sla } from '@/shared/Sla'
import { fetchLeads, LEADS, type Lead } from './leads'
import { Status } from './Status'
import { type LeadsSearch, STATUSES } from './search'

const RegisterLead = lazy(() => import('./RegisterLead'))
const route = getRouteApi('/leads')

/** All leads one may see, newest first, and the place where new ones are registered. */
export default function LeadsPage() {
  const { t } = useTranslation('leads')
  const me = useMe()
  const region = useRegion()
  const { new: registering, ...filters } = route.useSearch()
  const navigate = route.useNavigate()
  const change = (part: LeadsSearch) => void navigate({ search: (search) => ({ ...search, ...part }), replace: true })
  const register = (open: boolean) => void navigate({ search: (search) => ({ ...search, new: open ? 'yes' : undefined }) })
  const sells = has(me, 'sales', 'manager')
  const newLead = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => register(true)}>
      {t('register.title')}
    </Button>
  )
  return (
    <>
      <PageHead title={t('title')}>
        {sells && <Link to="/leads/imports">{t('import')}</Link>}
        {sells && newLead}
      </PageHead>
      <Filters filters={filters} change={change} />
      <ListPage<Lead>
        label={t('title')}
        queryKey={[...LEADS, 'list', region, filters]}
        fetchPage={fetchLeads(filters, region, me.id)}
        rowKey={(lead) => lead.id!}
        columns={useColumns()}
        card={(lead) => <Card lead={lead} />}
        width={900}
        empty={
          <Empty title={t('empty.title')} action={sells ? newLead : undefined}>
            {t(Object.values(filters).some(Boolean) ? 'empty.filtered' : 'empty.text')}
          </Empty>
        }
      />
      <Suspense>{registering && <RegisterLead close={() => register(false)} />}</Suspense>
    </>
  )
}

function Filters({ filters, change }: { filters: LeadsSearch; change: (part: LeadsSearch) => void }) {
  const { t } = useTranslation('leads')
  const [typed, setTyped] = useState(filters.q ?? '')
  const wanted = useDebounced(typed.trim())
  useEffect(() => {
    if (wanted !== (filters.q ?? '')) change({ q: wanted || undefined })
  }, [wanted])
  return (
    <search className="filters">
      <Input
        allowClear
        value={typed}
        placeholder={t('filter.q')}
        aria-label={t('filter.q')}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Choice
        value={filters.status}
        none={t('filter.status')}
        aria-label={t('filter.status')}
        onChange={(event) => change({ status: STATUSES.find((status) => status === event.target.value) })}
        options={STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) }))}
      />
      <Checkbox checked={filters.mine === 'yes'} onChange={(event) => change({ mine: event.target.checked ? 'yes' : undefined })}>
        {t('filter.mine')}
      </Checkbox>
      <Checkbox checked={filters.overdue === 'yes'} onChange={(event) => change({ overdue: event.target.checked ? 'yes' : undefined })}>
        {t('filter.overdue')}
      </Checkbox>
    </search>
  )
}

function useColumns(): TableColumnsType<Lead> {
  const { t } = useTranslation('leads')
  const { dayOfYear, number } = useFormats()
  return [
    { title: t('field.companyName'), key: 'companyName', render: (_, lead) => <Name lead={lead} /> },
    { title: t('field.status'), key: 'status', width: 130, render: (_, lead) => <Status status={lead.status} /> },
    { title: t('field.clock'), key: 'clock', width: 140, render: (_, lead) => <Clock lead={lead} /> },
    {
      title: t('field.score'),
      key: 'score',
      width: 80,
      align: 'right',
      render: (_, lead) => <span className="num">{lead.score === undefined ? '–' : number(lead.score)}</span>,
    },
    { title: t('field.owner'), key: 'owner', width: 150, render: (_, lead) => lead.ownerName ?? '–' },
    { title: t('field.registeredAt'), key: 'registeredAt', width: 130, render: (_, lead) => dayOfYear(lead.registeredAt!) },
  ]
}

function Name({ lead }: { lead: Lead }) {
  return (
    <>
      <Link to="/leads/$id" params={{ id: lead.id! }} className="name">
        {lead.companyName}
      </Link>
      {lead.contactName && <div className="faint">{lead.contactName}</div>}
    </>
  )
}

const Clock = ({ lead }: { lead: Lead }) =>
  lead.status === 'NEW' ? <Sla due={lead.firstContactDue} paused={!!lead.clockPausedUntil} /> : null

function Card({ lead }: { lead: Lead }) {
  return (
    <>
      <div className="line">
        <Name lead={lead} />
        <Clock lead={lead} />
      </div>
      <div className="line">
        <Status status={lead.status} />
        <span className="faint">{lead.ownerName}</span>
      </div>
    </>
  )
}
