import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { CHANNELS, type Channel, changeChannel, removeChannel, testChannel } from './settings'

/** What an administrator does with a channel; a test that succeeds revives a dead one. */
export function ChannelActions({ channel, edit }: { channel: Channel; edit: (channel: Channel) => void }) {
  const { t } = useTranslation('settings')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [busy, setBusy] = useState<string>()
  const { id, name, kind, status } = channel
  const isRobot = kind !== 'EMAIL'
  const run = async (what: string, work: () => Promise<unknown>) => {
    setBusy(what)
    try {
      await work()
    } catch (refused) {
      void message.error(wordsOf(refused, t))
    } finally {
      // What comes next is about the channel as this left it.
      await queries.invalidateQueries({ queryKey: CHANNELS })
      setBusy(undefined)
    }
  }
  const test = async () => {
    const { taken, reason } = await testChannel(id!)
    void (taken ? message.success(t('channels.tested')) : message.error(t('channels.notTaken', { reason })))
  }
  const turn = () => changeChannel(channel, { name: name!, paused: status !== 'PAUSED' })
  const doing = (what: string) => ({ loading: busy === what, disabled: busy !== undefined && busy !== what })
  const about = <span className="hidden"> {name}</span>
  return (
    <div className="actions">
      <Button {...doing('test')} onClick={() => void run('test', test)}>
        {t('channels.test')}
        {about}
      </Button>
      {isRobot && (
        <>
          <Button {...doing('edit')} onClick={() => edit(channel)}>
            {t('channels.edit')}
            {about}
          </Button>
          <Button {...doing('turn')} onClick={() => void run('turn', turn)}>
            {t(status === 'PAUSED' ? 'channels.resume' : 'channels.pause')}
            {about}
          </Button>
          <Popconfirm
            title={t('channels.sure')}
            okText={t('channels.remove')}
            cancelText={t('cancel')}
            onConfirm={() => void run('remove', () => removeChannel(channel))}
          >
            <Button {...doing('remove')}>
              {t('channels.remove')}
              {about}
            </Button>
          </Popconfirm>
        </>
      )}
    </div>
  )
}
