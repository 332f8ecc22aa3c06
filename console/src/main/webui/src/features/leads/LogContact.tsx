import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Checkbox, Drawer, Form, Input, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '@/shared/draft'
import { useOptimistic } from '@/shared/optimistic'
import { CHANNELS } from './channels'
import { type LogContact as Command, contactsKey, fetchFirstTalk, firstTalkKey, LEADS, type Lead, leadKey, logContact } from './leads'

/** One line about what was said is enough to stop the clock; it stands still at the click. */
export default function LogContact({ lead, close }: { lead: Lead; close: () => void }) {
  const { t } = useTranslation('leads')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [key] = useState(() => crypto.randomUUID())
  const draft = useDraft<Command>(`contact.${lead.id}`)
  const log = useOptimistic<Command, Lead>({
    key: leadKey(lead.id!),
    change: (known) => ({
      ...known,
      status: known.status === 'NEW' ? 'CONTACTED' : known.status,
      firstContactDue: undefined,
      overdue: false,
    }),
    send: (contact) => logContact(lead.id!, contact, key),
    onDone: () => {
      draft.done()
      for (const key of [contactsKey(lead.id!), [...LEADS, 'list'], [...LEADS, 'touches'], ['today']])
        void queries.invalidateQueries({ queryKey: key })
      void message.success(t(lead.status === 'NEW' ? 'contact.stopped' : 'contact.done'))
    },
  })
  const send = (contact: Command) => {
    log.mutate(contact)
    close()
  }
  return (
    <Drawer open onClose={close} size={480} title={t('contact.title')}>
      <Form<Command>
        layout="vertical"
        requiredMark={false}
        initialValues={{ channel: CHANNELS[0], ...draft.kept }}
        onValuesChange={(_, values) => draft.keep(values)}
        onFinish={send}
      >
        <Form.Item name="channel" label={t('contact.channel')}>
          <Segmented block name="channel" options={CHANNELS.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))} />
        </Form.Item>
        <Form.Item
          name="summary"
          label={t('contact.summary')}
          rules={[{ required: true, whitespace: true, message: t('required', { field: t('contact.summary') }) }]}
        >
          <Input.TextArea autoFocus maxLength={4000} autoSize={{ minRows: 3, maxRows: 8 }} />
        </Form.Item>
        <FirstTalk lead={lead.id!} />
        <Form.Item name="nextStep" label={t('contact.nextStep')}>
          <Input maxLength={1000} />
        </Form.Item>
        <Form.Item name="nextStepDue" label={t('contact.nextStepDue')}>
          <Input type="date" />
        </Form.Item>
        <div className="sheet-actions">
          <Button onClick={close}>{t('cancel')}</Button>
          <Button type="primary" htmlType="submit">
            {t('contact.submit')}
          </Button>
        </div>
      </Form>
    </Drawer>
  )
}

/** What the playbook wants of a first talk and nobody has done yet. */
function FirstTalk({ lead }: { lead: string }) {
  const { t } = useTranslation('leads')
  const talk = useQuery({ queryKey: firstTalkKey(lead), queryFn: () => fetchFirstTalk(lead) })
  const { minutes, steps } = talk.data ?? {}
  const open = steps?.filter((step) => !step.done) ?? []
  if (!open.length) return null
  return (
    <Form.Item name="steps" label={t('contact.steps')} extra={minutes && t('contact.minutes', minutes)}>
      <Checkbox.Group className="first-talk" options={open.map((step) => ({ value: step.code!, label: step.title }))} />
    </Form.Item>
  )
}
