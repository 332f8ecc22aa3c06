import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ask, notificationApi } from '@/shared/api/clients'
import type { components } from '@/shared/api/generated/notification'
import { Empty } from '@/shared/Empty'
import { useFormats } from '@/shared/formats'
import { useLive } from '@/shared/live'
import { PageHead } from '@/shared/PageHead'
import { More, usePages } from '@/shared/pages'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { Sla } from '@/shared/Sla'

type Row = components['schemas']['Row']
type Total = components['schemas']['Total']

const MORNING: QueryKey = ['morning']

const fetchMorning = (after?: string) => ask(notificationApi.GET('/api/inbox/morning', { params: { query: { after, limit: 50 } } }))

/** The one list a manager begins the day with: what presses most stands first, and says why. */
export default function MorningPage() {
  const { t } = useTranslation('morning')
  const queries = useQueryClient()
  useLive('/api/inbox/events', 'item', () => void queries.invalidateQueries({ queryKey: MORNING }))
  const morning = usePages({
    queryKey: MORNING,
    fetchPage: fetchMorning,
  })
  return (
    <>
      <PageHead title={t('title')} />
      {morning.isPending && <Skeletons rows={8} />}
      {morning.isError && <Refused failure={morning.error} again={() => void morning.refetch()} />}
      {morning.data && <Matters pages={morning.data.pages} />}
      <More of={morning} />
    </>
  )
}

function Matters({ pages }: { pages: Awaited<ReturnType<typeof fetchMorning>>[] }) {
  const { t } = useTranslation('morning')
  const { date } = useFormats()
  const [first] = pages
  const rows = pages.flatMap((page) => page.items ?? [])
  return (
    <>
      <p className="faint">{first?.date && date(first.date)}</p>
      <Totals totals={first?.totals ?? []} />
      {rows.length === 0 && <Empty title={t('empty.title')}>{t('empty.text')}</Empty>}
      <ol className="cards tasks" aria-label={t('title')}>
        {rows.map((row) => (
          <li key={`${row.section}${row.subjectType}${row.subjectId}`}>
            <Matter row={row} />
          </li>
        ))}
      </ol>
    </>
  )
}

function Totals({ totals }: { totals: Total[] }) {
  const { t } = useTranslation('morning')
  return (
    <dl className="panel facts section">
      {totals.map(({ section, open, handled }) => (
        <div key={section}>
          <dt>{t(`section.${section}`)}</dt>
          <dd>
            <b className="num">{open}</b> <span className="faint">{t('handled', { count: Number(handled) })}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Matter({ row }: { row: Row }) {
  const { t } = useTranslation('morning')
  const reassignable = row.section === 'OVERDUE' && row.subjectType === 'lead' && !row.handled
  return (
    <>
      <div className="text">
        <Link to={row.link ?? '/'} className="name">
          {row.title}
        </Link>
        <p className="faint">{[t(`section.${row.section}`), row.owner, t('days', { count: row.days ?? 0 })].filter(Boolean).join(' · ')}</p>
        <p className="faint">{(row.because?.length ? row.because : [row.why]).join(' ')}</p>
      </div>
      {row.handled ? <span className="sla">{t('done')}</span> : <Sla due={row.dueAt} />}
      <div className="actions">
        {reassignable && (
          <Link
            to="/leads/$id"
            params={{ id: row.subjectId! }}
            search={{ do: 'reassign' }}
            aria-label={t('reassignThis', { title: row.title })}
          >
            {t('reassign')}
          </Link>
        )}
      </div>
    </>
  )
}
