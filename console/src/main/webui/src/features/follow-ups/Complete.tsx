import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '@/shared/draft'
import { useOptimistic } from '@/shared/optimistic'
import { type Completion, completionOf } from './completion'
import { complete, FOLLOW_UPS, type FollowUp, type FollowUps, LISTS } from './follow-ups'

/** What most talks come to, in one tap. */
const OUTCOMES = ['content', 'need', 'trouble', 'unreached'] as const

/** What came of it: a tap on how it went is enough; done at the click. */
export function Complete({ followUp, close }: { followUp: FollowUp; close: () => void }) {
  const { t } = useTranslation('follow-ups')
  const [form] = Form.useForm<Completion>()
  const draft = useDraft<Completion>(`follow-up.${followUp.id}`)
  const send = useSend(followUp, draft.done)
  const outcome = Form.useWatch('outcome', form) ?? draft.kept.outcome
  const say = (words: string) => {
    form.setFieldsValue({ outcome: outcome === words ? undefined : words })
    draft.keep(form.getFieldsValue())
    void form.validateFields(['summary']).catch(() => {})
  }
  const finish = (told: Completion) => {
    send.mutate(completionOf(told)!)
    close()
  }
  return (
    <Form<Completion>
      form={form}
      className="section"
      layout="vertical"
      requiredMark={false}
      initialValues={draft.kept}
      onValuesChange={(_, values) => draft.keep(values)}
      onFinish={finish}
    >
      <fieldset className="went">
        <legend>{t('complete.went')}</legend>
        {OUTCOMES.map((key) => {
          const words = t(`complete.outcome.${key}`)
          return (
            <Button key={key} aria-pressed={outcome === words} type={outcome === words ? 'primary' : 'default'} onClick={() => say(words)}>
              {words}
            </Button>
          )
        })}
      </fieldset>
      <Form.Item name="outcome" label={t('field.outcome')}>
        <Input maxLength={1000} />
      </Form.Item>
      <Form.Item
        name="summary"
        label={t('field.summary')}
        dependencies={['outcome']}
        rules={[
          ({ getFieldsValue }) => ({
            validator: () => (completionOf(getFieldsValue()) ? Promise.resolve() : Promise.reject(new Error(t('complete.nothing')))),
          }),
        ]}
      >
        <Input.TextArea maxLength={4000} autoSize={{ minRows: 2, maxRows: 8 }} />
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

function useSend(followUp: FollowUp, done: () => void) {
  const { t } = useTranslation('follow-ups')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [key] = useState(() => crypto.randomUUID())
  return useOptimistic<Completion, FollowUps>({
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
      done()
      void queries.invalidateQueries({ queryKey: FOLLOW_UPS })
      void queries.invalidateQueries({ queryKey: ['today'] })
      void message.success(t('complete.done'))
    },
  })
}
