import { useQueryClient } from '@tanstack/react-query'
import { App, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { Sheet, Words } from '@/shared/Sheet'
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
  const { url, description, types, dealIds } = subscription
  const again = () => void queries.invalidateQueries({ queryKey: SUBSCRIPTIONS })
  return (
    <Sheet<Asked>
      title={t('change.title')}
      submit={t('save')}
      size={520}
      initial={{ url, description, types }}
      send={(asked) => change(subscription, { ...asked, dealIds }).finally(again)}
      onDone={() => void message.success(t('change.done'))}
      close={close}
    >
      <Words name="url" label={t('field.url')} short most={2000} />
      <Words name="description" label={t('field.description')} free short most={200} />
      <Form.Item name="types" label={t('typesOrAll')}>
        <Types />
      </Form.Item>
    </Sheet>
  )
}
