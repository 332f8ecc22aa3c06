import { PlusOutlined } from '@ant-design/icons'
import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '@/shared/announce'
import { wordsOf } from '@/shared/api/problem'
import { Empty } from '@/shared/Empty'
import { useFormats } from '@/shared/formats'
import { useLive } from '@/shared/live'
import { has, useMe, useRegion } from '@/shared/me'
import { useNow } from '@/shared/now'
import { PageHead } from '@/shared/PageHead'
import { useLate } from '@/shared/patience'
import { Skeletons } from '@/shared/Skeletons'
import { type Agenda, agenda, idOf, nameOf, newOn, SECTIONS, type Task } from './agenda'
import { Row } from './Row'
import { fetchInbox, fetchUncontacted, INBOX, TODAY } from './tasks'

/** What one person has to do now, in the order it presses; it changes by itself. */
export default function TodayPage() {
  const { t } = useTranslation('today')
  const me = useMe()
  const { day } = useFormats()
  const now = useNow()
  const navigate = useNavigate()
  const sells = has(me, 'sales', 'manager')
  const register = sells && (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => void navigate({ to: '/leads', search: { new: 'yes' } })}>
      {t('register')}
    </Button>
  )
  return (
    <>
      <PageHead title={t('title')}>{register}</PageHead>
      <p className="faint">{day(new Date(now).toISOString())}</p>
      <Tasks now={now} sells={sells} />
    </>
  )
}

/** Whoever of the two that are asked is away or slow, what the other knows can be worked on. */
function Tasks({ now, sells }: { now: number; sells: boolean }) {
  const { t } = useTranslation('today')
  const me = useMe()
  const region = useRegion()
  const { dayOf } = useFormats()
  const queries = useQueryClient()
  useLive('/api/inbox/events', 'item', () => void queries.invalidateQueries({ queryKey: TODAY }))
  const inbox = useQuery({ queryKey: INBOX, queryFn: fetchInbox })
  const leads = useQuery({ queryKey: [...TODAY, 'leads', region], queryFn: () => fetchUncontacted(me.id, region), enabled: sells })
  const sections = useMemo(
    () => agenda(inbox.data?.items ?? [], leads.data?.items ?? [], new Date(now).toISOString(), dayOf),
    [inbox.data, leads.data, now, dayOf],
  )
  const coming = [inbox, leads].filter((query) => query.isLoading)
  const late = useLate(coming.length > 0)
  const whole = coming.length === 0 && !inbox.isError && !leads.isError
  useNewsAloud(sections, whole)
  if (coming.length === 2 || (coming.length === 1 && !late)) return <Skeletons />
  return (
    <>
      <Absent query={inbox} what={t('away.inbox')} />
      <Absent query={leads} what={t('away.leads')} />
      {whole && SECTIONS.every((section) => sections[section].length === 0) && <Empty title={t('empty.title')}>{t('empty.text')}</Empty>}
      {SECTIONS.filter((section) => sections[section].length > 0).map((section) => (
        <Section key={section} name={section} tasks={sections[section]} />
      ))}
      {leads.data?.next && (
        <p className="faint section">
          {t('beyond.leads', { count: leads.data.items?.length ?? 0 })}{' '}
          <Link to="/leads" search={{ mine: 'yes', status: 'NEW', sort: 'firstContactDue' }}>
            {t('beyond.all')}
          </Link>
        </p>
      )}
      {inbox.data?.next && <p className="faint section">{t('beyond.inbox', { count: inbox.data.items?.length ?? 0 })}</p>}
      {coming.length > 0 && <Skeletons rows={1} />}
    </>
  )
}

/** A part of the day that did not come, by its name, and the way to ask for it again. */
function Absent({ query, what }: { query: UseQueryResult; what: string }) {
  const { t } = useTranslation('today')
  if (!query.isError) return null
  return (
    <div className="absent" role="alert">
      <p>
        <b>{what}</b> {wordsOf(query.error, t)}
      </p>
      <Button loading={query.isFetching} onClick={() => void query.refetch()}>
        {t('again')}
      </Button>
    </div>
  )
}

function Section({ name, tasks }: { name: keyof Agenda; tasks: Task[] }) {
  const { t } = useTranslation('today')
  return (
    <section aria-labelledby={name} className={`section ${name}`}>
      <h2 id={name}>
        {t(`section.${name}`)}
        <span className="count">{tasks.length}</span>
      </h2>
      <ul className="cards tasks">
        {tasks.map((task) => (
          <li key={idOf(task)}>
            <Row task={task} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What comes by itself is said once to those who do not see it come. */
function useNewsAloud(sections: Agenda, whole: boolean) {
  const { t } = useTranslation('today')
  const known = useRef<Set<string>>(null)
  useEffect(() => {
    if (!whole) return
    const before = known.current
    known.current = new Set(SECTIONS.flatMap((section) => sections[section].map(idOf)))
    const news = before ? newOn(sections, before) : []
    if (news.length > 0) announce(t('news', { count: news.length, title: nameOf(news[0]!) }))
  }, [sections, whole, t])
}
