import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Drawer, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { useDraft } from '@/shared/draft'
import { LEADS, type Lead } from './leads'

interface LeadFormProps<Values extends object> {
  lead: Lead
  /** Under which name what is typed is kept until it is sent. */
  name: string
  title: string
  submit: string
  done: string
  initial?: Partial<Values>
  /** The same key for the same form: sent again after an interruption it happens once. */
  send: (values: Values, key: string) => Promise<unknown>
  close: () => void
  children: ReactNode
}

/** Anything that is done with a lead by a form: refused, it stays open with what was typed and says why. */
export function LeadForm<Values extends object>(props: LeadFormProps<Values>) {
  const { t } = useTranslation('leads')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [key] = useState(() => crypto.randomUUID())
  const draft = useDraft<Values>(`${props.name}.${props.lead.id}`)
  const send = useMutation({
    mutationFn: (values: Values) => props.send(values, key),
    onSuccess: () => {
      draft.done()
      void message.success(props.done)
      props.close()
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: LEADS })
      void queries.invalidateQueries({ queryKey: ['today'] })
    },
  })
  return (
    <Drawer open onClose={props.close} size={480} title={props.title}>
      <Form<Values>
        layout="vertical"
        requiredMark={false}
        initialValues={{ ...props.initial, ...draft.kept }}
        onValuesChange={(_, values) => draft.keep(values)}
        onFinish={(values) => send.mutate(values)}
      >
        {props.children}
        {send.isError && <Alert type="error" showIcon role="alert" title={wordsOf(send.error, t)} style={{ marginBottom: 16 }} />}
        <div className="sheet-actions">
          <Button onClick={props.close}>{t('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={send.isPending}>
            {props.submit}
          </Button>
        </div>
      </Form>
    </Drawer>
  )
}

/** What has to be said, in words. */
export function Reason({ name = 'reason', label, focus }: { name?: string; label: string; focus?: boolean }) {
  const { t } = useTranslation('leads')
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, whitespace: true, message: t('required', { field: label }) }]}>
      <Input.TextArea autoFocus={focus} maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
    </Form.Item>
  )
}
