import { Checkbox, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Choice } from '@/shared/Choice'
import { Words } from '@/shared/Sheet'
import { type Grade, type GradeLead, grade } from './doings'
import { LeadForm } from './LeadForm'
import type { Lead } from './leads'
import { GRADES, type LeadGrade } from './search'

interface Facts {
  money?: boolean
  authority?: boolean
  need?: boolean
  decisionWithinDays?: string
  yearlyValue?: string
  evidence?: string
  grade?: LeadGrade
  reason?: string
}

const number = (text?: string | number) => (text === undefined || text === null || text === '' ? undefined : Number(text))

/** What is known of money, authority and need: the playbook grades by it, or a person does, with a reason. */
export default function GradeForm({ lead, known, close }: { lead: Lead; known?: Grade; close: () => void }) {
  const { t } = useTranslation('leads')
  const facts = known?.facts
  return (
    <LeadForm<Facts>
      lead={lead}
      name="grade"
      title={t('grade.title')}
      submit={t('grade.submit')}
      done={t('grade.done')}
      initial={{
        money: facts?.money,
        authority: facts?.authority,
        need: facts?.need,
        decisionWithinDays: facts?.decisionWithinDays?.toString(),
        yearlyValue: facts?.yearlyValue?.toString(),
        evidence: known?.evidence,
      }}
      send={(said) => {
        const body: GradeLead = {
          money: !!said.money,
          authority: !!said.authority,
          need: !!said.need,
          decisionWithinDays: number(said.decisionWithinDays),
          yearlyValue: number(said.yearlyValue),
          evidence: said.evidence?.trim() || undefined,
          grade: said.grade || undefined,
          reason: said.grade ? said.reason?.trim() : undefined,
        }
        return grade(lead.id!, lead.version, body)
      }}
      close={close}
    >
      {(['money', 'authority', 'need'] as const).map((fact) => (
        <Form.Item key={fact} name={fact} valuePropName="checked" style={{ marginBottom: 8 }}>
          <Checkbox>{t(`fact.${fact}`)}</Checkbox>
        </Form.Item>
      ))}
      <Form.Item name="decisionWithinDays" label={t('fact.decisionWithinDays')}>
        <Input type="number" min={0} max={3650} inputMode="numeric" />
      </Form.Item>
      <Form.Item name="yearlyValue" label={t('fact.yearlyValue')}>
        <Input type="number" min={0} inputMode="decimal" />
      </Form.Item>
      <Words name="evidence" label={t('score.evidence')} free most={2000} />
      <Form.Item name="grade" label={t('grade.other')}>
        <Choice none={t('grade.asPlaybook')} options={GRADES.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(before: Facts, now: Facts) => before.grade !== now.grade}>
        {({ getFieldValue }) => getFieldValue('grade') && <Words name="reason" label={t('grade.reason')} short most={1000} />}
      </Form.Item>
    </LeadForm>
  )
}
