import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { Choice } from '@/shared/Choice'
import { useFormats } from '@/shared/formats'
import { daysKey, type RecordAbsence, type RecordDelegation, recordAbsence, recordDelegation } from './settings'

const KINDS = ['LEAVE', 'SICK', 'TRAVEL', 'TRAINING', 'OTHER'] as const

export function AbsenceForm({ person }: { person: string }) {
  const { t } = useTranslation('settings')
  const recorded = useRecord(person, recordAbsence)
  return (
    <DaysForm<RecordAbsence> recorded={recorded} submit={t('absences.add')}>
      <Form.Item name="kind" label={t('absences.why')} rules={[{ required: true, message: t('required', { field: t('absences.why') }) }]}>
        <Choice options={KINDS.map((value) => ({ value, label: t(`absences.kind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="note" label={t('absences.note')}>
        <Input maxLength={500} />
      </Form.Item>
    </DaysForm>
  )
}

interface DelegationFormProps {
  person: string
  colleagues: { id?: string; name?: string; team?: string }[]
}

export function DelegationForm({ person, colleagues }: DelegationFormProps) {
  const { t } = useTranslation('settings')
  const recorded = useRecord(person, recordDelegation)
  return (
    <DaysForm<RecordDelegation> recorded={recorded} submit={t('delegations.add')}>
      <Form.Item
        name="delegateId"
        label={t('delegations.who')}
        rules={[{ required: true, message: t('required', { field: t('delegations.who') }) }]}
      >
        <Choice options={colleagues.map(({ id, name, team }) => ({ value: id!, label: [name, team].filter(Boolean).join(' · ') }))} />
      </Form.Item>
    </DaysForm>
  )
}

interface DaysFormProps<Asked> {
  recorded: (asked: Asked) => Promise<boolean>
  submit: string
  children: ReactNode
}

/** From a day to a day, and what else is to be said; empty again once it is recorded. */
function DaysForm<Asked extends object>({ recorded, submit, children }: DaysFormProps<Asked>) {
  const { t } = useTranslation('settings')
  const today = useFormats().dayOf(new Date())
  const [form] = Form.useForm<Asked>()
  const [sending, setSending] = useState(false)
  const from = Form.useWatch<string | undefined>('from', form)
  const send = async (asked: Asked) => {
    setSending(true)
    if (await recorded(asked)) form.resetFields()
    setSending(false)
  }
  const required = (field: string) => [{ required: true, message: t('required', { field }) }]
  return (
    <Form<Asked> form={form} layout="vertical" requiredMark={false} onFinish={(asked) => void send(asked)} className="record">
      <div className="fields">
        <Form.Item name="from" label={t('absences.from')} rules={required(t('absences.from'))}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="to" label={t('absences.to')} rules={required(t('absences.to'))}>
          <Input type="date" min={from || today} />
        </Form.Item>
      </div>
      {children}
      <div className="sheet-actions">
        <Button htmlType="submit" loading={sending}>
          {submit}
        </Button>
      </div>
    </Form>
  )
}

/** The same key until it was recorded: sent again after an interruption it is recorded once. */
function useRecord<Asked>(person: string, record: (person: string, asked: Asked, key: string) => Promise<unknown>) {
  const { t } = useTranslation('settings')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [key, renew] = useState(() => crypto.randomUUID())
  return async (asked: Asked) => {
    try {
      await record(person, asked, key)
      renew(crypto.randomUUID())
      void message.success(t('absences.recorded'))
      return true
    } catch (refused) {
      void message.error(wordsOf(refused, t))
      return false
    } finally {
      void queries.invalidateQueries({ queryKey: daysKey(person) })
    }
  }
}
