import { CheckOutlined, ClockCircleOutlined } from '@ant-design/icons'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { components } from '@/shared/api/generated/notification'
import { useFormats } from '@/shared/formats'
import { useOptimistic } from '@/shared/optimistic'
import { Sla } from '@/shared/Sla'
import { dayAfter, instantAt, useZone } from '@/shared/zone'
import type { InboxItem, Lead, Task } from './agenda'
import { done, INBOX, snooze } from './tasks'

const MORNING = 9

type Inbox = components['schemas']['PageInboxItemView']

/** A warning says no more than the clock beside it. */
const isHandedOver = (item: InboxItem) => item.kind === 'LEAD_REASSIGNED'

/** Only a contact does it: the lead's next touch stays due until somebody has spoken. */
const isTouch = (item: InboxItem) => item.kind === 'TOUCH_DUE'

/** One thing to do, with what can be done about it in one tap. */
export const Row = ({ task }: { task: Task }) =>
  task.item ? <Item item={task.item} /> : <FirstContact lead={task.lead} news={task.news} />

function FirstContact({ lead, news }: { lead: Lead; news: InboxItem[] }) {
  const { t } = useTranslation('today')
  return (
    <>
      <div className="text">
        <Link to="/leads/$id" params={{ id: lead.id! }} className="name">
          {lead.companyName}
        </Link>
        <p className="faint">{[t('firstContact'), ...news.filter(isHandedOver).map((item) => item.why)].join(' · ')}</p>
      </div>
      <Sla due={lead.firstContactDue} paused={!!lead.clockPausedUntil} />
      <div className="actions">
        <LogContact leadId={lead.id!} about={lead.companyName!} />
      </div>
    </>
  )
}

function LogContact({ leadId, about }: { leadId: string; about: string }) {
  const { t } = useTranslation('today')
  const navigate = useNavigate()
  return (
    <Button
      aria-label={t('logContactWith', { company: about })}
      onClick={() => void navigate({ to: '/leads/$id', params: { id: leadId }, search: { do: 'log-contact' } })}
    >
      {t('logContact')}
    </Button>
  )
}

function Item({ item }: { item: InboxItem }) {
  const { t } = useTranslation('today')
  const { dayOf } = useFormats()
  const zone = useZone()
  const without = (inbox: Inbox) => ({ ...inbox, items: inbox.items?.filter((other) => other.id !== item.id) })
  const finish = useOptimistic<void, Inbox>({ key: INBOX, change: without, send: () => done(item.id!) })
  const postpone = useOptimistic<string, Inbox>({ key: INBOX, change: without, send: (until) => snooze(item.id!, until) })
  const tomorrow = () => postpone.mutate(instantAt(dayAfter(dayOf(new Date())), MORNING, zone))
  return (
    <>
      <div className="text">
        <Link to={item.link ?? '/'} className="name">
          {item.title}
        </Link>
        <p className="faint">{item.why}</p>
      </div>
      <Sla due={item.dueAt} />
      <div className="actions">
        <Button icon={<ClockCircleOutlined aria-hidden />} aria-label={t('snoozeThis', { title: item.title })} onClick={tomorrow}>
          {t('snooze')}
        </Button>
        {isTouch(item) ? (
          <LogContact leadId={item.subjectId!} about={item.title!} />
        ) : (
          <Button icon={<CheckOutlined aria-hidden />} aria-label={t('doneThis', { title: item.title })} onClick={() => finish.mutate()}>
            {t('done')}
          </Button>
        )}
      </div>
    </>
  )
}
