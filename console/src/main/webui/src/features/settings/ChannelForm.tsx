import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Choice } from '@/shared/Choice'
import { useMe, useRegion } from '@/shared/me'
import { Sheet, Words } from '@/shared/Sheet'
import { CHANNELS, type Channel, type ConfigureChannel, changeChannel, configure, fetchPeople, ROBOTS } from './settings'

interface ChannelFormProps {
  channel?: Channel
  close: () => void
}

/** A robot is set up as its own settings show it, or changed: an address left empty stays as it is. Its secrets are typed anew each time. */
export default function ChannelForm({ channel, close }: ChannelFormProps) {
  const { t } = useTranslation('settings')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const region = useRegion()
  const save = async (asked: ConfigureChannel, key: string) => {
    const secret = asked.secret || undefined
    if (!channel) await configure({ region, ...asked, team: asked.team || undefined, secret }, key)
    else await changeChannel(channel, { name: asked.name, url: asked.url || undefined, secret, paused: channel.status === 'PAUSED' })
  }
  const saved = () => {
    void queries.invalidateQueries({ queryKey: CHANNELS })
    void message.success(t('channels.saved'))
  }
  return (
    <Sheet<ConfigureChannel>
      title={channel?.name ?? t('channels.add')}
      submit={t('save')}
      size={520}
      initial={{ region, name: channel?.name }}
      send={save}
      onDone={saved}
      close={close}
    >
      {!channel && <Kind />}
      <Words name="name" label={t('field.name')} short most={100} />
      {!channel && <Place />}
      <Words
        name="url"
        label={t('field.url')}
        free={!!channel}
        hint={channel && t('channels.keepsUrl', { hint: channel.hint })}
        short
        most={1000}
      />
      <Secret known={channel?.kind} />
    </Sheet>
  )
}

function Kind() {
  const { t } = useTranslation('settings')
  return (
    <Form.Item name="kind" label={t('field.kind')} rules={[{ required: true, message: t('required', { field: t('field.kind') }) }]}>
      <Choice autoFocus options={ROBOTS.map((value) => ({ value, label: t(`channel.${value}`) }))} />
    </Form.Item>
  )
}

/** A team of the region, or all of it. */
function Place() {
  const { t } = useTranslation('settings')
  const { regions } = useMe()
  const here = useRegion()
  const region = Form.useWatch('region', Form.useFormInstance<ConfigureChannel>()) ?? here
  const people = useQuery({ queryKey: ['settings', 'people', region], queryFn: () => fetchPeople(region) })
  const teams = [...new Set(people.data?.items?.flatMap(({ team }) => team ?? []))].sort()
  return (
    <>
      {regions.length > 1 && (
        <Form.Item name="region" label={t('region')}>
          <Choice required options={regions.map((value) => ({ value, label: value }))} />
        </Form.Item>
      )}
      <Form.Item name="team" label={t('field.team')}>
        <Choice none={t('channels.wholeRegion')} options={teams.map((value) => ({ value, label: value }))} />
      </Form.Item>
    </>
  )
}

/** Not every kind of robot has one. */
function Secret({ known }: { known?: Channel['kind'] }) {
  const { t } = useTranslation('settings')
  const kind = Form.useWatch('kind', Form.useFormInstance<ConfigureChannel>()) ?? known
  if (kind === 'WECOM') return null
  return (
    <Form.Item name="secret" label={t('field.secret')} extra={kind === 'WEBHOOK' && t('channels.secretOfWebhook')}>
      <Input.Password maxLength={200} autoComplete="off" visibilityToggle={false} />
    </Form.Item>
  )
}
