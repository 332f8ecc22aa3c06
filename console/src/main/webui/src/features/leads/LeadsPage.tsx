import { PlusOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice } from '@/shared/Choice'
import { Empty } from '@/shared/Empty'
import { type Filter, Filters } from '@/shared/Filters'
import { useFormats } from '@/shared/formats'
import { ListPage } from '@/shared/ListPage'
import { has, useMe, useRegion } from '@/shared/me'
import { PageHead } from '@/shared/PageHead'
import { useSellers } from '@/shared/sellers'
import { useSources } from '@/shared/sources'
import { useZone } from '@/shared/zone'
import { Bulk } from './Bulk'
import { Export } from './Export'
import { countLeads, fetchLeads, LEADS, type Lead, LIST } from './leads'
import { usePending } from './pending'
import { Card, useColumns } from './Rows'
import { askedOf, GRADES, isNarrowed, type LeadFilters, type LeadsSearch, SORTS, STATUSES, TIERS } from './search'
import { ViewBar } from './ViewBar'
import './leads.css'

const RegisterLead = lazy(() => import('./RegisterLead'))
const route = getRouteApi('/leads')

/** All leads one may see, as one wants to see them, and the place where new ones are registered. */
export default function LeadsPage() {
  const { t } = useTranslation('leads')
  const me = useMe()
  const { new: registering, ...search } = route.useSearch()
  const navigate = route.useNavigate()
  const asked = { ...askedOf(search, me.id, useZone()), region: useRegion() }
  const change = (part: Partial<LeadsSearch>) => void navigate({ search: (known) => ({ ...known, ...part }), replace: true })
  const register = (open: boolean) => void navigate({ search: (known) => ({ ...known, new: open ? 'yes' : undefined }) })
  const sells = has(me, 'sales', 'manager')
  const newLead = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => register(true)}>
      {t('register.title')}
    </Button>
  )
  return (
    <>
      <PageHead title={t('title')}>
        <Count asked={asked} />
        {has(me, 'sales', 'manager', 'director') && <Export asked={asked} />}
        {sells && <Link to="/leads/imports">{t('import')}</Link>}
        {sells && newLead}
      </PageHead>
      <ViewBar search={search} />
      <Filters<LeadFilters> search={search} change={change} filters={useFilters(search)}>
        <Choice
          required
          value={search.sort ?? 'newest'}
          aria-label={t('sort.title')}
          options={SORTS.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
          onChange={({ target }) => change({ sort: SORTS.find((sort) => sort === target.value && sort !== 'newest') })}
        />
      </Filters>
      <List
        search={search}
        asked={asked}
        empty={
          <Empty title={t('empty.title')} action={sells ? newLead : undefined}>
            {t(isNarrowed(search) ? 'empty.filtered' : 'empty.text')}
          </Empty>
        }
      />
      <Suspense>{registering && <RegisterLead close={() => register(false)} />}</Suspense>
    </>
  )
}

type Asked = Parameters<typeof countLeads>[0]

function Count({ asked }: { asked: Asked }) {
  const { t } = useTranslation('leads')
  const { number } = useFormats()
  const { data } = useQuery({
    queryKey: [...LEADS, 'count', asked],
    queryFn: () => countLeads(asked),
    placeholderData: keepPreviousData,
  })
  return (
    <span className="faint num how-many" role="status">
      {data && t('count', { count: data.count, shown: `${number(data.count!)}${data.capped ? '+' : ''}` })}
    </span>
  )
}

function List({ search, asked, empty }: { search: LeadsSearch; asked: Asked; empty: ReactNode }) {
  const { t } = useTranslation('leads')
  const me = useMe()
  const shown = usePending()
  const [chosen, setChosen] = useState<Lead[]>([])
  const clear = () => setChosen([])
  return (
    <ListPage<Lead>
      label={t('title')}
      queryKey={[...LIST, asked, search.sort]}
      fetchPage={fetchLeads(asked, search.sort)}
      rowKey={(lead) => lead.id!}
      columns={useColumns(shown)}
      card={(lead) => <Card lead={lead} shown={shown(lead)} />}
      width={1120}
      empty={empty}
      selected={
        has(me, 'sales', 'manager', 'director')
          ? {
              keys: chosen.map((lead) => lead.id!),
              onChange: (_, leads) => setChosen(leads),
              label: (lead) => t('select', { name: lead.companyName }),
              actions: <Bulk chosen={chosen} clear={clear} />,
            }
          : undefined
      }
    />
  )
}

/** What a number that led here narrows by: it can be taken away, not chosen. */
const PASSING = ['campaign', 'category', 'registeredBy', 'noProgressSince', 'scoreFrom', 'scoreTo'] as const

function useFilters(search: LeadFilters): Filter<LeadFilters>[] {
  const { t } = useTranslation('leads')
  const me = useMe()
  const looksAtOthers = has(me, 'manager', 'director', 'legal', 'company', 'admin')
  const { data: sources = [] } = useSources()
  const { data: sellers = [] } = useSellers(looksAtOthers)
  return [
    { field: 'q', as: 'text', label: t('filter.q') },
    { field: 'status', as: 'one', label: t('filter.status'), options: STATUSES.map((value) => ({ value, label: t(`status.${value}`) })) },
    ...(looksAtOthers ? [{ field: 'owner', as: 'one', label: t('filter.owner'), options: sellers } as const] : []),
    { field: 'overdue', as: 'yes', label: t('filter.overdue') },
    { field: 'contested', as: 'yes', label: t('filter.contested'), rare: true },
    {
      field: 'source',
      as: 'one',
      label: t('field.source'),
      rare: true,
      options: sources.map(({ code, title }) => ({ value: code!, label: title! })),
    },
    { field: 'grade', as: 'one', label: t('field.grade'), rare: true, options: GRADES.map((value) => ({ value, label: value })) },
    { field: 'tier', as: 'one', label: t('field.tier'), rare: true, options: TIERS.map((value) => ({ value, label: t(`tier.${value}`) })) },
    { field: 'registeredFrom', as: 'day', label: t('filter.from'), rare: true },
    { field: 'registeredTo', as: 'day', label: t('filter.to'), rare: true },
    { field: 'lateEntry', as: 'yes', label: t('filter.lateEntry'), rare: true },
    ...(looksAtOthers ? [{ field: 'unowned', as: 'yes', label: t('filter.unowned'), rare: true } as const] : []),
    ...PASSING.filter((field) => search[field] !== undefined).map(
      (field) => ({ field, as: 'passing', label: t(`filter.${field}`), options: field === 'registeredBy' ? sellers : undefined }) as const,
    ),
  ]
}
