import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Choice } from '@/shared/Choice'
import { useFormats } from '@/shared/formats'
import { useRegion } from '@/shared/me'
import { Sheet, Words } from '@/shared/Sheet'
import { useSources } from '@/shared/sources'
import { Duplicates } from './Duplicates'
import { type RegisterLead as Command, LEADS, type Lead, registerLead } from './leads'

const LAST_SOURCE = 'kaituo.lead-source'

/** A name and where it came from are enough; who else has the customer is told while the name is typed. */
export default function RegisterLead({ close }: { close: () => void }) {
  const { t } = useTranslation('leads')
  const { message } = App.useApp()
  const { moment } = useFormats()
  const region = useRegion()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const registered = ({ id, source, contested, firstContactDue }: Lead) => {
    localStorage.setItem(LAST_SOURCE, source ?? '')
    void queries.invalidateQueries({ queryKey: LEADS })
    void queries.invalidateQueries({ queryKey: ['today'] })
    if (contested) void message.warning(t('register.contested'))
    else void message.success(firstContactDue ? t('register.doneUntil', { until: moment(firstContactDue) }) : t('register.done'))
    void navigate({ to: '/leads/$id', params: { id: id! } })
  }
  return (
    <Sheet<Command, Lead>
      title={t('register.title')}
      submit={t('register.submit')}
      draft="lead"
      initial={{ source: localStorage.getItem(LAST_SOURCE) || undefined }}
      send={(command, key) => registerLead({ ...command, region }, key)}
      onDone={registered}
      close={close}
    >
      <Words name="companyName" label={t('field.companyName')} focus short most={200} />
      <Duplicates />
      <Source />
      <Words name="contactName" label={t('field.contactName')} free short most={120} />
      <Form.Item name="phone" label={t('field.phone')}>
        <Input maxLength={60} type="tel" autoComplete="off" />
      </Form.Item>
      <Words name="notes" label={t('field.notes')} free most={4000} />
    </Sheet>
  )
}

/** One of those the playbook knows; written where the region has no list. */
function Source() {
  const { t } = useTranslation('leads')
  const sources = useSources()
  return (
    <Form.Item name="source" label={t('field.source')} rules={[{ required: true, message: t('required', { field: t('field.source') }) }]}>
      {sources.isError || sources.data?.length === 0 ? (
        <Input maxLength={60} />
      ) : (
        <Choice disabled={sources.isPending} options={(sources.data ?? []).map(({ code, title }) => ({ value: code!, label: title! }))} />
      )}
    </Form.Item>
  )
}
