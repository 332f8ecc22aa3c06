import { CheckOutlined, ClockCircleOutlined, UndoOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Drawer, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '@/shared/Empty'
import { useFormats } from '@/shared/formats'
import { useOptimistic } from '@/shared/optimistic'
import { More, usePages } from '@/shared/pages'
import { usePhone } from '@/shared/phone'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { Sla } from '@/shared/Sla'
import { undo } from '@/shared/undo'
import { dayAfter, instantAt, useZone } from '@/shared/zone'
import { done, fetchItems, INBOX, listKey, reopen, snooze, WHICH, type Which } from './inbox'
import { type Item, type Items, without } from './items'

const MORNING = 9

/** What the reader was told: seen to, put off till tomorrow or taken up again in one tap each. */
export default function Inbox({ close }: { close: () => void }) {
  const { t } = useTranslation('notifications')
  const phone = usePhone()
  const [which, setWhich] = useState<Which>('OPEN')
  return (
    <Drawer open onClose={close} title={t('title')} placement="right" size={phone ? '100%' : 460}>
      <Segmented<Which>
        aria-label={t('which')}
        block
        value={which}
        onChange={setWhich}
        options={WHICH.map((value) => ({ value, label: t(`status.${value}`) }))}
      />
      <div className="told">
        <Told which={which} close={close} />
      </div>
    </Drawer>
  )
}

function Told({ which, close }: { which: Which; close: () => void }) {
  const { t } = useTranslation('notifications')
  const told = usePages({
    queryKey: listKey(which),
    fetchPage: fetchItems(which),
  })
  if (told.isPending) return <Skeletons rows={5} />
  if (told.isError) return <Refused failure={told.error} again={() => void told.refetch()} />
  if (told.items.length === 0) return <Empty title={t(`empty.${which}`)}>{which === 'OPEN' && t('empty.text')}</Empty>
  return (
    <>
      <ul className="cards" aria-label={t('title')}>
        {told.items.map((item) => (
          <li key={item.id}>
            <One item={item} which={which} close={close} />
          </li>
        ))}
      </ul>
      <More of={told} />
    </>
  )
}

interface OneProps {
  item: Item
  which: Which
  close: () => void
}

function One({ item, which, close }: OneProps) {
  const { t } = useTranslation('notifications')
  const { moment } = useFormats()
  return (
    <>
      <div className="line">
        <Link to={item.link ?? '/'} className="name" onClick={close}>
          {item.title}
        </Link>
        {which === 'OPEN' && <Sla due={item.dueAt} />}
      </div>
      <p className="faint">{item.why}</p>
      <div className="line">
        <span className="faint num">
          {which === 'SNOOZED' && item.snoozedUntil ? t('until', { when: moment(item.snoozedUntil) }) : moment(item.createdAt!)}
        </span>
        {which === 'OPEN' ? <SeeTo item={item} /> : <TakeUp item={item} which={which} />}
      </div>
    </>
  )
}

function SeeTo({ item }: { item: Item }) {
  const { t } = useTranslation('notifications')
  const { dayOf } = useFormats()
  const zone = useZone()
  const queries = useQueryClient()
  const everywhere = () => {
    void queries.invalidateQueries({ queryKey: INBOX })
    void queries.invalidateQueries({ queryKey: ['today'] })
  }
  const offer = (words: string) => {
    everywhere()
    undo.offer({ words, undo: () => reopen(item.id!).finally(everywhere) })
  }
  const gone = (items: Items) => without(items, item.id!)
  const key = listKey('OPEN')
  const finish = useOptimistic<void, Items>({
    key,
    change: gone,
    send: () => done(item.id!),
    onDone: () => offer(t('isDone', { title: item.title })),
  })
  const postpone = useOptimistic<string, Items>({
    key,
    change: gone,
    send: (until) => snooze(item.id!, until),
    onDone: () => offer(t('isSnoozed', { title: item.title })),
  })
  const tomorrow = () => postpone.mutate(instantAt(dayAfter(dayOf(new Date())), MORNING, zone))
  return (
    <span className="actions">
      <Button
        size="small"
        icon={<ClockCircleOutlined aria-hidden />}
        aria-label={t('snoozeThis', { title: item.title })}
        onClick={tomorrow}
      >
        {t('snooze')}
      </Button>
      <Button
        size="small"
        icon={<CheckOutlined aria-hidden />}
        aria-label={t('doneThis', { title: item.title })}
        onClick={() => finish.mutate()}
      >
        {t('done')}
      </Button>
    </span>
  )
}

function TakeUp({ item, which }: { item: Item; which: Which }) {
  const { t } = useTranslation('notifications')
  const queries = useQueryClient()
  const again = useOptimistic<void, Items>({
    key: listKey(which),
    change: (items) => without(items, item.id!),
    send: () => reopen(item.id!),
    onDone: () => void Promise.all([INBOX, ['today']].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  })
  return (
    <Button
      size="small"
      icon={<UndoOutlined aria-hidden />}
      aria-label={t('againThis', { title: item.title })}
      onClick={() => again.mutate()}
    >
      {t('again')}
    </Button>
  )
}
