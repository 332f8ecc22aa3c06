import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { Choice } from '@/shared/Choice'
import { useMe, useRegion } from '@/shared/me'
import { Secret } from './Secret'
import { open, SUBSCRIPTIONS } from './subscriptions'
import { Types } from './Types'
import './integrations.css'

interface Asked {
  region: string
  url: string
  description?: string
  types?: string[]
}

/** An address that is told from now on; the secret is shown this once. */
export default function OpenSubscription({ close }: { close: () => void }) {
  const { t } = useTranslation('integrations')
  const { message } = App.useApp()
  const { regions } = useMe()
  const region = useRegion()
  const queries = useQueryClient()
  const [key] = useState(() => crypto.randomUUID())
  const [sending, setSending] = useState(false)
  const [secret, setSecret] = useState<string>()
  const send = async (asked: Asked) => {
    setSending(true)
    try {
      const opened = await open({ ...asked, channel: 'webhook' }, key)
      void queries.invalidateQueries({ queryKey: SUBSCRIPTIONS })
      setSecret(opened.secret)
    } catch (refused) {
      void message.error(wordsOf(refused, t))
    } finally {
      setSending(false)
    }
  }
  return (
    <Drawer open onClose={close} size={520} title={t('open.title')}>
      {secret ? (
        <Secret secret={secret} close={close} />
      ) : (
        <Form<Asked> layout="vertical" requiredMark={false} initialValues={{ region }} onFinish={(asked) => void send(asked)}>
          <Form.Item
            name="url"
            label={t('field.url')}
            rules={[{ required: true, whitespace: true, message: t('required', { field: t('field.url') }) }]}
          >
            <Input autoFocus placeholder="https://" maxLength={2000} />
          </Form.Item>
          {regions.length > 1 && (
            <Form.Item name="region" label={t('field.region')}>
              <Choice required options={regions.map((value) => ({ value, label: value }))} />
            </Form.Item>
          )}
          <Form.Item name="description" label={t('field.description')}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="types" label={t('typesOrAll')}>
            <Types />
          </Form.Item>
          <div className="sheet-actions">
            <Button onClick={close}>{t('cancel')}</Button>
            <Button type="primary" htmlType="submit" loading={sending}>
              {t('open.submit')}
            </Button>
          </div>
        </Form>
      )}
    </Drawer>
  )
}
