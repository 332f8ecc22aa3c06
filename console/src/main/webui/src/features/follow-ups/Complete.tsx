import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '@/shared/draft'
import { useOptimistic } from '@/shared/optimistic'
import { type Completion, complete, FOLLOW_UPS, type FollowUp, type FollowUps, LISTS } from './follow-ups'

/** What came of it, in a line; done at the click. */
export function Complete({ followUp, close }: { followUp: FollowUp; close: () => void }) {
  const { t } = useTranslation('follow-ups')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [key] = useState(() => crypto.randomUUID())
  const draft = useDraft<Completion>(`follow-up.${followUp.id}`)
  const send = useOptimistic<Completion, FollowUps>({
    key: LISTS,
    change: (lists) => ({
      ...lists,
      pages: lists.pages.map((page) => ({
        ...page,
        items: page.items?.map((one) => (one.id === followUp.id ? { ...one, status: 'DONE' as const } : one)),
      })),
    }),
    send: (completion) => complete(followUp.id!, completion, key),
    onDone: () => {
      draft.done()
      void queries.invalidateQueries({ queryKey: FOLLOW_UPS })
      void queries.invalidateQueries({ queryKey: ['today'] })
      void message.success(t('complete.done'))
    },
  })
  const finish = (completion: Completion) => {
    send.mutate(completion)
    close()
  }
  return (
    <Form<Completion>
      className="section"
      layout="vertical"
      requiredMark={false}
      initialValues={draft.kept}
      onValuesChange={(_, values) => draft.keep(values)}
      onFinish={finish}
    >
      <Form.Item
        name="summary"
        label={t('field.summary')}
        rules={[{ required: true, whitespace: true, message: t('required', { field: t('field.summary') }) }]}
      >
        <Input.TextArea maxLength={4000} autoSize={{ minRows: 3, maxRows: 8 }} />
      </Form.Item>
      <Form.Item name="outcome" label={t('field.outcome')}>
        <Input maxLength={1000} />
      </Form.Item>
      <Form.Item name="nextStep" label={t('field.nextStep')}>
        <Input maxLength={1000} />
      </Form.Item>
      <div className="sheet-actions">
        <Button onClick={close}>{t('cancel')}</Button>
        <Button type="primary" htmlType="submit">
          {t('complete.submit')}
        </Button>
      </div>
    </Form>
  )
}
