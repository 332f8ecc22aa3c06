import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Drawer, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from './api/problem'
import { useDraft } from './draft'

interface SheetProps<Values extends object, Answer> {
  title: string
  /** On its button. */
  submit: string
  /** What cannot be taken back looks so. */
  danger?: boolean
  /** Under which name what is typed is kept until it is sent; left out where secrets are typed. */
  draft?: string
  initial?: Partial<Values>
  /** The same key for the same form: sent again after an interruption it happens once. */
  send: (values: Values, key: string) => Promise<Answer>
  onDone?: (answer: Answer, values: Values) => void
  close: () => void
  size?: number
  /** What else can be done, beside its button. */
  actions?: ReactNode
  children: ReactNode
}

/** What is asked in a drawer: typed words outlive it, and refused it stays open with them and says why. */
export function Sheet<Values extends object, Answer = unknown>(props: SheetProps<Values, Answer>) {
  const { t } = useTranslation('shared')
  const [key] = useState(() => crypto.randomUUID())
  const draft = useDraft<Values>(props.draft)
  const send = useMutation({
    mutationFn: (values: Values) => props.send(values, key),
    onSuccess: (answer, values) => {
      draft.done()
      props.close()
      props.onDone?.(answer, values)
    },
  })
  return (
    <Drawer open onClose={props.close} size={props.size ?? 480} title={props.title}>
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
          {props.actions}
          <Button onClick={props.close}>{t('cancel')}</Button>
          <Button type="primary" danger={props.danger} htmlType="submit" loading={send.isPending}>
            {props.submit}
          </Button>
        </div>
      </Form>
    </Drawer>
  )
}

interface WordsProps {
  name: string | (string | number)[]
  label: string
  /** It may be left out. */
  free?: boolean
  focus?: boolean
  /** One line is enough. */
  short?: boolean
  hint?: string
  most: number
}

/** Something to be said in one's own words. */
export function Words({ name, label, free, focus, short, hint, most }: WordsProps) {
  const { t } = useTranslation('shared')
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      rules={free ? [] : [{ required: true, whitespace: true, message: t('required', { field: label }) }]}
    >
      {short ? (
        <Input autoFocus={focus} maxLength={most} autoComplete="off" />
      ) : (
        <Input.TextArea autoFocus={focus} maxLength={most} autoSize={{ minRows: 3, maxRows: 10 }} />
      )}
    </Form.Item>
  )
}
