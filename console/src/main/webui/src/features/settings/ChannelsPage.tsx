import { PlusOutlined } from '@ant-design/icons'
import { Button, type TableColumnsType } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '@/shared/Empty'
import { useFormats } from '@/shared/formats'
import { ListPage } from '@/shared/ListPage'
import { useLoaded } from '@/shared/loaded'
import { PageHead } from '@/shared/PageHead'
import { ChannelActions } from './ChannelActions'
import { Places } from './Places'
import { CHANNELS, type Channel, fetchDeadAddresses, fetchRobots } from './settings'
import { UNREACHED, Unreached } from './Unreached'
import './settings.css'

const ChannelForm = lazy(() => import('./ChannelForm'))
const ROBOTS_LIST = [...CHANNELS, 'list']
const DEAD = [...CHANNELS, 'dead']

/** The robots of a region and its teams: whether each works, and what failed. */
export default function ChannelsPage() {
  const { t } = useTranslation('settings')
  const [form, setForm] = useState<Channel | 'new'>()
  const columns = useColumns(setForm)
  const loaded = useLoaded(ROBOTS_LIST, DEAD, UNREACHED)
  const add = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setForm('new')}>
      {t('channels.add')}
    </Button>
  )
  return (
    <>
      <PageHead title={t('channels.title')}>{add}</PageHead>
      <Places />
      <ListPage<Channel>
        label={t('channels.title')}
        queryKey={ROBOTS_LIST}
        fetchPage={fetchRobots}
        rowKey={(channel) => channel.id!}
        columns={columns}
        card={(channel) => <Card channel={channel} edit={setForm} />}
        width={900}
        empty={
          <Empty title={t('channels.empty')} action={add}>
            {t('channels.emptyText')}
          </Empty>
        }
      />
      <section className="section" aria-labelledby="dead" hidden={!loaded}>
        <h2 id="dead">{t('channels.dead')}</h2>
        <ListPage<Channel>
          label={t('channels.dead')}
          queryKey={DEAD}
          fetchPage={fetchDeadAddresses}
          rowKey={(channel) => channel.id!}
          columns={columns}
          card={(channel) => <Card channel={channel} edit={setForm} />}
          width={900}
          empty={<p className="faint">{t('channels.noneDead')}</p>}
        />
      </section>
      <Unreached hidden={!loaded} />
      <Suspense>{form && <ChannelForm channel={form === 'new' ? undefined : form} close={() => setForm(undefined)} />}</Suspense>
    </>
  )
}

function useColumns(edit: (channel: Channel) => void): TableColumnsType<Channel> {
  const { t } = useTranslation('settings')
  return [
    { title: t('field.name'), key: 'name', render: (_, channel) => <Name channel={channel} /> },
    { title: t('field.for'), key: 'for', width: 150, render: (_, channel) => <For channel={channel} /> },
    { title: t('field.health'), key: 'health', render: (_, channel) => <Health channel={channel} /> },
    { title: t('field.actions'), key: 'actions', width: 330, render: (_, channel) => <ChannelActions channel={channel} edit={edit} /> },
  ]
}

const Name = ({ channel: { name, kind, hint } }: { channel: Channel }) => {
  const { t } = useTranslation('settings')
  return (
    <div>
      <b>{name}</b>
      <div className="faint">
        {t(`channel.${kind}`)} · {hint}
      </div>
    </div>
  )
}

const For = ({ channel: { region, team, personId } }: { channel: Channel }) => {
  const { t } = useTranslation('settings')
  if (personId) return t('channels.person')
  return team ?? t('channels.region', { region })
}

function Health({ channel: { status, failure, failures, failingSince, reachedAt } }: { channel: Channel }) {
  const { t } = useTranslation('settings')
  const { moment } = useFormats()
  return (
    <div>
      <span className={status === 'DEAD' ? 'sla late' : failure ? 'sla soon' : 'sla'}>{t(`channels.status.${status}`)}</span>
      {failure && (
        <p>
          {t('channels.failing', { count: failures, since: failingSince && moment(failingSince) })}
          <br />
          <span className="faint">{failure}</span>
        </p>
      )}
      {!failure && reachedAt && <p className="faint">{t('channels.reached', { at: moment(reachedAt) })}</p>}
    </div>
  )
}

function Card({ channel, edit }: { channel: Channel; edit: (channel: Channel) => void }) {
  return (
    <>
      <div className="line">
        <Name channel={channel} />
        <span className="faint">
          <For channel={channel} />
        </span>
      </div>
      <Health channel={channel} />
      <ChannelActions channel={channel} edit={edit} />
    </>
  )
}
