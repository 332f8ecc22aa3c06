import { PlusOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '@/shared/Empty'
import { useFormats } from '@/shared/formats'
import { useLive } from '@/shared/live'
import { has, useMe, useRegion } from '@/shared/me'
import { useNow } from '@/shared/now'
import { PageHead } from '@/shared/PageHead'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { agenda, SECTIONS, type Task } from './agenda'
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
      <Agenda now={now} sells={sells} />
    </>
  )
}

function Agenda({ now, sells }: { now: number; sells: boolean }) {
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
  const failed = [inbox, leads].find((query) => query.isError)
  if (inbox.isPending || leads.isLoading) return <Skeletons />
  return (
    <>
      {failed && <Refused failure={failed.error} again={() => void failed.refetch()} />}
      {!failed && SECTIONS.every((section) => sections[section].length === 0) && <Empty title={t('empty.title')}>{t('empty.text')}</Empty>}
      {SECTIONS.filter((section) => sections[section].length > 0).map((section) => (
        <section key={section} aria-labelledby={section} className={`section ${section}`}>
          <h2 id={section}>
            {t(`section.${section}`)}
            <span className="count">{sections[section].length}</span>
          </h2>
          <ul className="cards tasks">
            {sections[section].map((task) => (
              <li key={idOf(task)}>
                <Row task={task} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

const idOf = (task: Task) => (task.item ? task.item.id : task.lead.id)
