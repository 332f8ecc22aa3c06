import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, App, Button, Drawer, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { Choice } from '@/shared/Choice'
import { useDraft } from '@/shared/draft'
import { useFormats } from '@/shared/formats'
import { useRegion } from '@/shared/me'
import { useSources } from '@/shared/sources'
import { Duplicates } from './Duplicates'
import { type RegisterLead as Command, LEADS, registerLead } from './leads'

const LAST_SOURCE = 'kaituo.lead-source'

/** A name and where it came from are enough; who else has the customer is told while the name is typed. */
export default function RegisterLead({ close }: { close: () => void }) {
  const { t } = useTranslation('leads')
  const { message } = App.useApp()
  const { moment } = useFormats()
  const region = useRegion()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<Command>()
  const [key] = useState(() => crypto.randomUUID())
  const draft = useDraft<Command>('lead')
  const sources = useSources()
  const register = useMutation({
    mutationFn: (command: Command) => registerLead({ ...command, region }, key),
    onSuccess: (lead) => {
      draft.done()
      localStorage.setItem(LAST_SOURCE, lead.source ?? '')
      void queries.invalidateQueries({ queryKey: LEADS })
      void queries.invalidateQueries({ queryKey: ['today'] })
      if (lead.contested) void message.warning(t('register.contested'))
      else
        void message.success(lead.firstContactDue ? t('register.doneUntil', { until: moment(lead.firstContactDue) }) : t('register.done'))
      void navigate({ to: '/leads/$id', params: { id: lead.id! } })
    },
  })
  const companyName = Form.useWatch('companyName', form)
  const phone = Form.useWatch('phone', form)
  return (
    <Drawer open onClose={close} size={480} title={t('register.title')}>
      <Form<Command>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ source: localStorage.getItem(LAST_SOURCE) || undefined, ...draft.kept }}
        onValuesChange={(_, values) => draft.keep(values)}
        onFinish={(values) => register.mutate(values)}
      >
        <Form.Item
          name="companyName"
          label={t('field.companyName')}
          rules={[{ required: true, whitespace: true, message: t('required', { field: t('field.companyName') }) }]}
        >
          <Input autoFocus maxLength={200} autoComplete="off" />
        </Form.Item>
        <Duplicates companyName={companyName} phone={phone} />
        <Form.Item
          name="source"
          label={t('field.source')}
          rules={[{ required: true, message: t('required', { field: t('field.source') }) }]}
        >
          {sources.isError || sources.data?.length === 0 ? (
            <Input maxLength={60} />
          ) : (
            <Choice options={(sources.data ?? []).map(({ code, title }) => ({ value: code!, label: title! }))} />
          )}
        </Form.Item>
        <Form.Item name="contactName" label={t('field.contactName')}>
          <Input maxLength={120} autoComplete="off" />
        </Form.Item>
        <Form.Item name="phone" label={t('field.phone')}>
          <Input maxLength={60} type="tel" autoComplete="off" />
        </Form.Item>
        <Form.Item name="notes" label={t('field.notes')}>
          <Input.TextArea maxLength={4000} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
        {register.isError && <Alert type="error" showIcon role="alert" title={wordsOf(register.error, t)} style={{ marginBottom: 16 }} />}
        <div className="sheet-actions">
          <Button onClick={close}>{t('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={register.isPending}>
            {t('register.submit')}
          </Button>
        </div>
      </Form>
    </Drawer>
  )
}
