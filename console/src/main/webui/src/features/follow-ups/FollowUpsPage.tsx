import { getRouteApi, Link, Outlet } from '@tanstack/react-router'
import { Button, Checkbox, Select, type TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import { Empty } from '@/shared/Empty'
import { useFormats } from '@/shared/formats'
import { ListPage } from '@/shared/ListPage'
import { useMe } from '@/shared/me'
import { PageHead } from '@/shared/PageHead'
import { Sla } from '@/shared/Sla'
import { type FollowUp, fetchFollowUps, LISTS } from './follow-ups'
import { type FollowUpsSearch, STATUSES } from './search'

const route = getRouteApi('/follow-ups')

/** What was promised to customers, by the day it is due; each was planned by a signature. */
export default function FollowUpsPage() {
  const { t } = useTranslation('follow-ups')
  const me = useMe()
  const search = route.useSearch()
  return (
    <>
      <PageHead title={t('title')} />
      <Filters search={search} />
      <ListPage<FollowUp>
        label={t('title')}
        queryKey={[...LISTS, search]}
        fetchPage={fetchFollowUps(search, me.id)}
        rowKey={(followUp) => followUp.id!}
        columns={useColumns()}
        card={(followUp) => <Card followUp={followUp} />}
        width={860}
        empty={<Empty title={t('empty.title')}>{t('empty.text')}</Empty>}
      />
      <Outlet />
    </>
  )
}

function Filters({ search }: { search: FollowUpsSearch }) {
  const { t } = useTranslation('follow-ups')
  const navigate = route.useNavigate()
  const change = (part: FollowUpsSearch) => void navigate({ search: (known) => ({ ...known, ...part }), replace: true })
  return (
    <search className="filters">
      <Select
        allowClear
        value={search.status}
        placeholder={t('filter.status')}
        aria-label={t('filter.status')}
        onChange={(status) => change({ status })}
        options={STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) }))}
      />
      <Checkbox checked={search.all === 'yes'} onChange={({ target }) => change({ all: target.checked ? 'yes' : undefined })}>
        {t('filter.all')}
      </Checkbox>
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

function Name({ followUp }: { followUp: FollowUp }) {
  return (
    <>
      <Link to="/follow-ups/$id" params={{ id: followUp.id! }} search className="name">
        {followUp.title}
      </Link>
      <div className="faint">{followUp.accountName}</div>
    </>
  )
}

function Clock({ followUp }: { followUp: FollowUp }) {
  const { t } = useTranslation('follow-ups')
  return followUp.status === 'DUE' ? <Sla due={followUp.dueAt} /> : <span className="sla">{t(`status.${followUp.status}`)}</span>
}

function Card({ followUp }: { followUp: FollowUp }) {
  const { date } = useFormats()
  return (
    <>
      <div className="line">
        <Name followUp={followUp} />
        <Clock followUp={followUp} />
      </div>
      <div className="line">
        <span className="num">{date(followUp.dueOn!)}</span>
        <span className="faint">{followUp.ownerName}</span>
      </div>
    </>
  )
}
