import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { App, Button, type TableColumnsType } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice } from '@/shared/Choice'
import { Empty } from '@/shared/Empty'
import { useFormats } from '@/shared/formats'
import { ListPage } from '@/shared/ListPage'
import { useRegion } from '@/shared/me'
import { useOptimistic } from '@/shared/optimistic'
import { PageHead } from '@/shared/PageHead'
import { fetchSheet, fetchSummary, INSPECTIONS, type InspectedRecord, inspect, type Rep, SHEET, type Verdict } from './inspections'
import { type InspectionSearch, STATUSES } from './search'
import { judged, type Sheet } from './sheet'
import { weekAfter } from './weeks'

const Return = lazy(() => import('./Return'))
const route = getRouteApi('/leads/inspections')

/** The week's new records as the manager goes through them: accepted, or sent back with a word (R5.3). */
export default function SheetPage() {
  const { t } = useTranslation('inspection')
  const region = useRegion()
  const search = route.useSearch()
  const [selected, setSelected] = useState<string[]>([])
  const [returning, setReturning] = useState<string[]>()
  const give = useVerdict(() => setSelected([]))
  const accept = (leadIds: string[]) => give.mutate({ leadIds, outcome: 'accept' })
  return (
    <>
      <PageHead title={t('title')} />
      <Week search={search} />
      <ListPage<InspectedRecord>
        label={t('title')}
        queryKey={[...SHEET, region, search]}
        fetchPage={fetchSheet(search, region)}
        rowKey={(record) => record.lead!.id!}
        columns={useColumns(accept, (id) => setReturning([id]))}
        card={(record) => <Card record={record} accept={accept} sendBack={(id) => setReturning([id])} />}
        width={860}
        selected={{
          keys: selected,
          onChange: setSelected,
          label: (record) => t('select', { company: record.lead?.companyName }),
          actions: (
            <>
              <Button type="primary" loading={give.isPending} onClick={() => accept(selected)}>
                {t('accept')}
              </Button>
              <Button onClick={() => setReturning(selected)}>{t('return.title')}</Button>
            </>
          ),
        }}
        empty={<Empty title={t('empty.title')}>{t('empty.text')}</Empty>}
      />
      <Suspense>
        {returning && (
          <Return
            leadIds={returning}
            send={(comment) => give.mutateAsync({ leadIds: returning, outcome: 'return', comment })}
            close={() => setReturning(undefined)}
          />
        )}
      </Suspense>
    </>
  )
}

function useVerdict(done: () => void) {
  const { t } = useTranslation('inspection')
  const { message } = App.useApp()
  const queries = useQueryClient()
  return useOptimistic<Verdict, Sheet>({
    key: SHEET,
    change: judged,
    send: inspect,
    onDone: (_, { leadIds, outcome }) => {
      for (const key of [INSPECTIONS, ['today'], ['morning']]) void queries.invalidateQueries({ queryKey: key })
      void message.success(t(`done.${outcome}`, { count: leadIds.length }))
      done()
    },
  })
}

/** How far the week is, whose records wait, and until when. */
function Week({ search }: { search: InspectionSearch }) {
  const { t } = useTranslation('inspection')
  const { date, moment } = useFormats()
  const region = useRegion()
  const navigate = route.useNavigate()
  const change = (part: InspectionSearch) => void navigate({ search: (known) => ({ ...known, ...part }), replace: true })
  const { data } = useQuery({
    queryKey: [...INSPECTIONS, 'summary', region, search.week],
    queryFn: () => fetchSummary(search.week, region),
  })
  const step = (weeks: number) => data?.from && change({ week: weekAfter(data.from, weeks) })
  return (
    <>
      <div className="line section">
        <Button onClick={() => step(-1)}>{t('before')}</Button>
        <b className="num" role="status">
          {data?.from && data.to && `${date(data.from)} – ${date(data.to)}`}
        </b>
        <Button onClick={() => step(1)}>{t('after')}</Button>
      </div>
      <p className="faint">{data?.dueAt && t('due', { at: moment(data.dueAt) })}</p>
      <search className="filters section">
        <Choice
          value={search.rep}
          none={t('everybody')}
          aria-label={t('everybody')}
          onChange={({ target }) => change({ rep: target.value || undefined })}
          options={(data?.reps ?? []).map((rep) => ({ value: rep.ownerId!, label: t('rep', { name: rep.ownerName, count: waits(rep) }) }))}
        />
        <Choice
          value={search.status}
          none={t('anyStatus')}
          aria-label={t('anyStatus')}
          onChange={({ target }) => change({ status: STATUSES.find((status) => status === target.value) })}
          options={STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) }))}
        />
      </search>
    </>
  )
}

const waits = ({ open = 0, resubmitted = 0 }: Rep) => open + resubmitted

type Act = (id: string) => void

function useColumns(accept: (ids: string[]) => void, sendBack: Act): TableColumnsType<InspectedRecord> {
  const { t } = useTranslation('inspection')
  const { moment } = useFormats()
  return [
    { title: t('column.record'), key: 'record', render: (_, record) => <What record={record} /> },
    { title: t('column.by'), key: 'by', width: 140, render: (_, record) => record.registeredByName },
    { title: t('column.at'), key: 'at', width: 150, render: (_, { lead }) => moment(lead!.registeredAt!) },
    { title: t('column.status'), key: 'status', width: 120, render: (_, record) => <Standing record={record} /> },
    {
      title: t('column.verdict'),
      key: 'verdict',
      width: 190,
      render: (_, record) => <Verdicts record={record} accept={accept} sendBack={sendBack} />,
    },
  ]
}

function What({ record: { lead, inspection } }: { record: InspectedRecord }) {
  return (
    <>
      <Link to="/leads/$id" params={{ id: lead!.id! }} className="name">
        {lead!.companyName}
      </Link>
      <div className="faint">{[lead!.contactName, lead!.phone, lead!.industry].filter(Boolean).join(' · ')}</div>
      {inspection?.comment && <q>{inspection.comment}</q>}
    </>
  )
}

function Standing({ record: { inspection } }: { record: InspectedRecord }) {
  const { t } = useTranslation('inspection')
  const status = inspection?.status ?? 'OPEN'
  return <span className={status === 'ACCEPTED' || status === 'RETURNED' ? 'sla' : 'sla soon'}>{t(`status.${status}`)}</span>
}

interface VerdictsProps {
  record: InspectedRecord
  accept: (ids: string[]) => void
  sendBack: Act
}

function Verdicts({ record, accept, sendBack }: VerdictsProps) {
  const { t } = useTranslation('inspection')
  const { id, companyName: company } = record.lead!
  const status = record.inspection?.status ?? 'OPEN'
  if (status === 'ACCEPTED') return null
  return (
    <div className="actions">
      <Button aria-label={t('acceptThis', { company })} onClick={() => accept([id!])}>
        {t('accept')}
      </Button>
      {status !== 'RETURNED' && (
        <Button aria-label={t('returnThis', { company })} onClick={() => sendBack(id!)}>
          {t('return.title')}
        </Button>
      )}
    </div>
  )
}

function Card(props: VerdictsProps) {
  const { moment } = useFormats()
  const { record } = props
  return (
    <>
      <div className="line">
        <div>
          <What record={record} />
        </div>
        <Standing record={record} />
      </div>
      <p className="faint">
        {record.registeredByName} · {moment(record.lead!.registeredAt!)}
      </p>
      <Verdicts {...props} />
    </>
  )
}
