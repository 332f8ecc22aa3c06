import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { Choice } from '@/shared/Choice'
import { useMe, useRegion } from '@/shared/me'
import { CHANNELS, type Channel, type ConfigureChannel, changeChannel, configure, fetchPeople, ROBOTS } from './settings'

/** A robot is set up as its own settings show it, or changed: an address left empty stays as it is. */
export default function ChannelForm({ channel, close }: { channel?: Channel; close: () => void }) {
  const { t } = useTranslation('settings')
  const { message } = App.useApp()
  const me = useMe()
  const queries = useQueryClient()
  const [form] = Form.useForm<ConfigureChannel>()
  const [key] = useState(() => crypto.randomUUID())
  const [sending, setSending] = useState(false)
  const here = useRegion()
  const region = Form.useWatch('region', form) ?? here
  const kind = Form.useWatch('kind', form) ?? channel?.kind
  const save = async (asked: ConfigureChannel) => {
    setSending(true)
    const told = { ...asked, team: asked.team || undefined, secret: asked.secret || undefined }
    try {
      if (channel)
        await changeChannel(channel, {
          name: told.name,
          url: told.url || undefined,
          secret: told.secret,
          paused: channel.status === 'PAUSED',
        })
      else await configure({ region, ...told }, key)
      void queries.invalidateQueries({ queryKey: CHANNELS })
      void message.success(t('channels.saved'))
      close()
    } catch (refused) {
      void message.error(wordsOf(refused, t))
    } finally {
      setSending(false)
    }
  }
  const required = (field: string) => [{ required: true, whitespace: true, message: t('required', { field: t(`field.${field}`) }) }]
  return (
    <Drawer open onClose={close} size={520} title={channel ? channel.name : t('channels.add')}>
      <Form<ConfigureChannel>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ region: here, name: channel?.name }}
        onFinish={(asked) => void save(asked)}
      >
        {!channel && (
          <Form.Item name="kind" label={t('field.kind')} rules={required('kind')}>
            <Choice autoFocus options={ROBOTS.map((value) => ({ value, label: t(`channel.${value}`) }))} />
          </Form.Item>
        )}
        <Form.Item name="name" label={t('field.name')} rules={required('name')}>
          <Input maxLength={100} />
        </Form.Item>
        {!channel && me.regions.length > 1 && (
          <Form.Item name="region" label={t('region')}>
            <Choice required options={me.regions.map((value) => ({ value, label: value }))} />
          </Form.Item>
        )}
        {!channel && <Team region={region} />}
        <Form.Item
          name="url"
          label={t('field.url')}
          extra={channel && t('channels.keepsUrl', { hint: channel.hint })}
          rules={channel ? [] : required('url')}
        >
          <Input placeholder="https://" maxLength={1000} autoComplete="off" />
        </Form.Item>
        {kind !== 'WECOM' && (
          <Form.Item name="secret" label={t('field.secret')} extra={kind === 'WEBHOOK' && t('channels.secretOfWebhook')}>
            <Input.Password maxLength={200} autoComplete="off" visibilityToggle={false} />
          </Form.Item>
        )}
        <div className="sheet-actions">
          <Button onClick={close}>{t('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={sending}>
            {t('save')}
          </Button>
        </div>
      </Form>
    </Drawer>
  )
}

function Team({ region }: { region?: string }) {
  const { t } = useTranslation('settings')
  const people = useQuery({ queryKey: ['settings', 'people', region], queryFn: () => fetchPeople(region) })
  const teams = [...new Set(people.data?.items?.flatMap(({ team }) => team ?? []))].sort()
  return (
    <Form.Item name="team" label={t('field.team')}>
      <Choice none={t('channels.wholeRegion')} options={teams.map((value) => ({ value, label: value }))} />
    </Form.Item>
  )
}
