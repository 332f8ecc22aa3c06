import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import { Empty } from '@/shared/Empty'
import { type Filter, Filters } from '@/shared/Filters'
import { ListPage } from '@/shared/ListPage'
import { useLive } from '@/shared/live'
import { has, useMe, useRegion } from '@/shared/me'
import { PageHead } from '@/shared/PageHead'
import { useSellers } from '@/shared/sellers'
import { fetchTouchesToMake, type Touch } from './doings'
import { LEADS } from './leads'
import { PURPOSES, TOUCH_STATUSES, type TouchesSearch } from './search'
import { How, isOpen, Skip, When } from './Touches'
import './leads.css'

const route = getRouteApi('/leads/touches')
const TOUCHES = [...LEADS, 'touches']

/** With whom to be in touch again by the playbook's cadence, the longest due first. */
export default function TouchesPage() {
  const { t } = useTranslation('leads')
  const me = useMe()
  const region = useRegion()
  const queries = useQueryClient()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (part: TouchesSearch) => void navigate({ search: (known) => ({ ...known, ...part }), replace: true })
  const leads = has(me, 'manager', 'director')
  // A contact or a reason closes what the inbox tells of it.
  useLive('/api/inbox/events', 'item', () => void queries.invalidateQueries({ queryKey: TOUCHES }))
  return (
    <>
      <PageHead title={t('touch.title')} />
      <Filters<TouchesSearch> search={search} change={change} filters={useFilters(leads)} />
      <ListPage<Touch>
        label={t('touch.title')}
        queryKey={[...TOUCHES, 'list', region, search]}
        fetchPage={fetchTouchesToMake(search, region)}
        rowKey={(touch) => touch.id!}
        columns={useColumns(leads)}
        card={(touch) => <Card touch={touch} />}
        width={860}
        empty={<Empty title={t('touch.none')}>{t('touch.noneText')}</Empty>}
      />
    </>
  )
}

function useFilters(leads: boolean): Filter<TouchesSearch>[] {
  const { t } = useTranslation('leads')
  const { data: sellers = [] } = useSellers(leads)
  return [
    {
      field: 'status',
      as: 'one',
      label: t('touch.onlyDue'),
      options: TOUCH_STATUSES.map((value) => ({ value, label: t(`touch.status.${value}`) })),
    },
    {
      field: 'purpose',
      as: 'one',
      label: t('touch.anyPurpose'),
      options: PURPOSES.map((value) => ({ value, label: t(`touch.purpose.${value}`) })),
    },
    ...(leads ? [{ field: 'owner', as: 'one', label: t('filter.owner'), options: sellers } as const] : []),
  ]
}

function useColumns(leads: boolean): TableColumnsType<Touch> {
  const { t } = useTranslation('leads')
  return [
    { title: t('field.companyName'), key: 'company', render: (_, touch) => <Name touch={touch} /> },
    { title: t('touch.what'), key: 'what', render: (_, touch) => <What touch={touch} /> },
    { title: t('touch.due'), key: 'due', width: 150, render: (_, touch) => <When touch={touch} /> },
    ...(leads ? [{ title: t('field.owner'), key: 'owner', width: 120, render: (_: unknown, { ownerName }: Touch) => ownerName }] : []),
    { title: t('touch.do'), key: 'do', width: 250, render: (_, touch) => <Doings touch={touch} /> },
  ]
}

const Name = ({ touch: { leadId, companyName } }: { touch: Touch }) => (
  <Link to="/leads/$id" params={{ id: leadId! }} className="name">
    {companyName}
  </Link>
)

const What = ({ touch }: { touch: Touch }) => (
  <>
    <span title={touch.why}>{touch.title}</span>
    <How touch={touch} />
  </>
)

/** To be in touch is to log it; what is not to be made is left out with a reason. */
function Doings({ touch }: { touch: Touch }) {
  const { t } = useTranslation('leads')
  const me = useMe()
  if (!isOpen(touch) || !has(me, 'sales', 'manager')) return null
  return (
    <div className="actions">
      <Link
        to="/leads/$id"
        params={{ id: touch.leadId! }}
        search={{ do: 'log-contact' }}
        aria-label={t('touch.logWith', { company: touch.companyName })}
      >
        {t('contact.title')}
      </Link>
      <Skip touch={touch} />
    </div>
  )
}

function Card({ touch }: { touch: Touch }) {
  return (
    <>
      <div className="line">
        <Name touch={touch} />
        <When touch={touch} />
      </div>
      <div>
        <What touch={touch} />
      </div>
      <Doings touch={touch} />
    </>
  )
}
