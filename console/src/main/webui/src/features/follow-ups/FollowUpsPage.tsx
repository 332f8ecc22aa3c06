import { getRouteApi, Link, Outlet } from '@tanstack/react-router'
import { Button, Checkbox, type TableColumnsType } from 'antd'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice } from '@/shared/Choice'
import { Empty } from '@/shared/Empty'
import { useFormats } from '@/shared/formats'
import { ListPage } from '@/shared/ListPage'
import { useMe, useRegion } from '@/shared/me'
import { PageHead } from '@/shared/PageHead'
import { Skeletons } from '@/shared/Skeletons'
import { Card, Clock, Name } from './Card'
import { type FollowUp, fetchFollowUps, LISTS } from './follow-ups'
import { everybodys, type FollowUpsSearch, SHOWN, type Shown, shown } from './search'
import './follow-ups.css'

const Calendar = lazy(() => import('./Calendar'))
const route = getRouteApi('/follow-ups')

/** What was promised to customers, by the day it is due; each was planned by a signature. */
export default function FollowUpsPage() {
  const { t } = useTranslation('follow-ups')
  const search = route.useSearch()
  return (
    <>
      <PageHead title={t('title')}>
        <nav className="either" aria-label={t('view.title')}>
          <Link to="/follow-ups" search={{ ...search, view: undefined }} activeOptions={{ explicitUndefined: true }}>
            {t('view.list')}
          </Link>
          <Link to="/follow-ups" search={{ ...search, view: 'calendar', day: undefined }}>
            {t('view.calendar')}
          </Link>
        </nav>
      </PageHead>
      <Filters search={search} />
      {search.view === 'calendar' ? (
        <Suspense fallback={<Skeletons rows={8} />}>
          <Calendar search={search} />
        </Suspense>
      ) : (
        <List search={search} />
      )}
      <Outlet />
    </>
  )
}

function List({ search }: { search: FollowUpsSearch }) {
  const { t } = useTranslation('follow-ups')
  const me = useMe()
  const region = useRegion()
  return (
    <ListPage<FollowUp>
      label={t('title')}
      queryKey={[...LISTS, region, search]}
      fetchPage={fetchFollowUps(search, { me, region })}
      rowKey={(followUp) => followUp.id!}
      columns={useColumns()}
      card={(followUp) => <Card followUp={followUp} />}
      width={860}
      empty={<Empty title={t('empty.title')}>{t('empty.text')}</Empty>}
    />
  )
}

function Filters({ search }: { search: FollowUpsSearch }) {
  const { t } = useTranslation('follow-ups')
  const { date } = useFormats()
  const me = useMe()
  const navigate = route.useNavigate()
  const change = (part: FollowUpsSearch) => void navigate({ search: (known) => ({ ...known, ...part }), replace: true })
  return (
    <search className="filters">
      <Choice
        value={shown(search)}
        aria-label={t('filter.status')}
        onChange={({ target }) => change({ status: target.value as Shown })}
        options={SHOWN.map((status) => ({ value: status, label: t(`status.${status}`) }))}
        required
      />
      <Checkbox checked={everybodys(search, me)} onChange={({ target }) => change({ all: target.checked ? 'yes' : 'no' })}>
        {t('filter.all')}
      </Checkbox>
      {search.day && <Button onClick={() => change({ day: undefined })}>{t('filter.anyDay', { day: date(search.day) })}</Button>}
      {(search.contract || search.deal) && (
        <Button onClick={() => change({ contract: undefined, deal: undefined })}>{t('filter.everything')}</Button>
      )}
    </search>
  )
}

function useColumns(): TableColumnsType<FollowUp> {
  const { t } = useTranslation('follow-ups')
  const { date } = useFormats()
  return [
    { title: t('field.what'), key: 'what', render: (_, followUp) => <Name followUp={followUp} /> },
    { title: t('field.deal'), key: 'deal', render: (_, { dealName }) => dealName },
    { title: t('field.dueOn'), key: 'dueOn', width: 130, render: (_, { dueOn }) => <span className="num">{date(dueOn!)}</span> },
    { title: t('field.status'), key: 'status', width: 130, render: (_, followUp) => <Clock followUp={followUp} /> },
    { title: t('field.owner'), key: 'owner', width: 150, render: (_, { ownerName }) => ownerName ?? '–' },
  ]
}
