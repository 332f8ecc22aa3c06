import { useQuery } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Choice } from '@/shared/Choice'
import { Words } from '@/shared/Sheet'
import { dayAfter, instantAt, useZone } from '@/shared/zone'
import { askForPause, type DisqualifyLead, disqualify, fetchReasons, giveBackNow, requalify } from './doings'
import { LeadForm } from './LeadForm'
import type { Lead } from './leads'

interface FormProps {
  lead: Lead
  close: () => void
}

/** Not every name on a list is a customer: why not, and when to ask again. */
export function Disqualify({ lead, close }: FormProps) {
  const { t } = useTranslation('leads')
  const reasons = useQuery({ queryKey: ['disqualification-reasons', lead.region], queryFn: () => fetchReasons(lead.region) })
  const nameOf = (reason: string) => t(`disqualify.why.${reason}`, { defaultValue: reason })
  return (
    <LeadForm<DisqualifyLead>
      lead={lead}
      name="disqualify"
      title={t('disqualify.title')}
      submit={t('disqualify.submit')}
      done={t('disqualify.done')}
      send={({ reason, comment, reapproachOn }, key) =>
        disqualify(lead.id!, { reason, comment: comment?.trim() || undefined, reapproachOn: reapproachOn || undefined }, key)
      }
      close={close}
    >
      <Form.Item
        name="reason"
        label={t('disqualify.reason')}
        rules={[{ required: true, message: t('required', { field: t('disqualify.reason') }) }]}
      >
        <Choice options={(reasons.data ?? []).map((value) => ({ value, label: nameOf(value) }))} />
      </Form.Item>
      <Words name="comment" label={t('disqualify.comment')} free most={1000} />
      <Form.Item name="reapproachOn" label={t('disqualify.reapproachOn')}>
        <Input type="date" />
      </Form.Item>
    </LeadForm>
  )
}

export function Requalify({ lead, close }: FormProps) {
  const { t } = useTranslation('leads')
  return (
    <LeadForm<{ reason: string }>
      lead={lead}
      name="requalify"
      title={t('requalify.title')}
      submit={t('requalify.title')}
      done={t('requalify.done')}
      send={({ reason }, key) => requalify(lead.id!, reason, key)}
      close={close}
    >
      <Words name="reason" label={t('requalify.reason')} focus most={1000} />
    </LeadForm>
  )
}

export function GiveBack({ lead, close }: FormProps) {
  const { t } = useTranslation('leads')
  return (
    <LeadForm<{ reason: string }>
      lead={lead}
      name="return"
      title={t('return.title')}
      submit={t('return.title')}
      done={t('return.done')}
      send={({ reason }, key) => giveBackNow(lead.id!, reason, key)}
      close={close}
    >
      <Words name="reason" label={t('return.reason')} focus most={1000} />
    </LeadForm>
  )
}

/** The clock waits when the manager agrees; until then it runs. */
export function AskForPause({ lead, close }: FormProps) {
  const { t } = useTranslation('leads')
  const zone = useZone()
  return (
    <LeadForm<{ reason: string; until?: string }>
      lead={lead}
      name="pause"
      title={t('pause.title')}
      submit={t('pause.submit')}
      done={t('pause.done')}
      send={({ reason, until }, key) => askForPause(lead.id!, { reason, until: until && instantAt(dayAfter(until), 0, zone) }, key)}
      close={close}
    >
      <Words name="reason" label={t('pause.reason')} focus most={1000} />
      <Form.Item name="until" label={t('pause.until')}>
        <Input type="date" />
      </Form.Item>
    </LeadForm>
  )
}
