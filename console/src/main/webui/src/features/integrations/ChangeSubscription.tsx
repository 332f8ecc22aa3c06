import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { change, SUBSCRIPTIONS, type Subscription } from './subscriptions'
import { Types } from './Types'

interface Asked {
  url: string
  description?: string
  types?: string[]
}

/** Where its messages go and what they are about; the deals it was limited to stay. */
export default function ChangeSubscription({ subscription, close }: { subscription: Subscription; close: () => void }) {
  const { t } = useTranslation('integrations')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [sending, setSending] = useState(false)
  const { url, description, types, dealIds } = subscription
  const send = async (asked: Asked) => {
    setSending(true)
    try {
      await change(subscription, { ...asked, dealIds })
      void message.success(t('change.done'))
      close()
    } catch (refused) {
      void message.error(wordsOf(refused, t))
    } finally {
      setSending(false)
      void queries.invalidateQueries({ queryKey: SUBSCRIPTIONS })
    }
  }
  return (
    <Drawer open onClose={close} size={520} title={t('change.title')}>
      <Form<Asked>
        layout="vertical"
        requiredMark={false}
        initialValues={{ url, description, types }}
        onFinish={(asked) => void send(asked)}
      >
        <Form.Item
          name="url"
          label={t('field.url')}
          rules={[{ required: true, whitespace: true, message: t('required', { field: t('field.url') }) }]}
        >
          <Input maxLength={2000} />
        </Form.Item>
        <Form.Item name="description" label={t('field.description')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="types" label={t('typesOrAll')}>
          <Types />
        </Form.Item>
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
