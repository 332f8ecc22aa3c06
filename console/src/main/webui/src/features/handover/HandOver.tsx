import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Drawer, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { Choice } from '@/shared/Choice'
import { useDraft } from '@/shared/draft'
import { useSellers } from '@/shared/sellers'
import { handOver, type Leaver } from './handovers'

interface HandOverProps {
  leaver: Leaver
  begun: (jobId: string) => void
  close: () => void
}

interface Asked {
  toOwnerId?: string
  reason: string
}

/** To one person, or evenly to everybody who sells in the team. */
export default function HandOver({ leaver, begun, close }: HandOverProps) {
  const { t } = useTranslation('handover')
  const [key] = useState(() => crypto.randomUUID())
  const draft = useDraft<Asked>(`handover.${leaver.ownerId}`)
  const sellers = useSellers(true, leaver.region)
  const send = useMutation({
    mutationFn: ({ toOwnerId, reason }: Asked) =>
      handOver({ fromOwnerId: leaver.ownerId!, toOwnerId, balance: !toOwnerId, reason, region: leaver.region }, key),
    onSuccess: (job) => {
      draft.done()
      begun(job.id!)
      close()
    },
  })
  return (
    <Drawer open onClose={close} size={480} title={t('head', { name: leaver.ownerName })}>
      <Form<Asked>
        layout="vertical"
        requiredMark={false}
        initialValues={draft.kept}
        onValuesChange={(_, values) => draft.keep(values)}
        onFinish={({ toOwnerId, reason }) => send.mutate({ toOwnerId: toOwnerId || undefined, reason })}
      >
        <Form.Item name="toOwnerId" label={t('to')}>
          <Choice none={t('balance')} options={sellers.data ?? []} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, message: t('required', { field: t('reason') }) }]}
        >
          <Input maxLength={1000} />
        </Form.Item>
        {send.isError && <Alert type="error" showIcon role="alert" title={wordsOf(send.error, t)} style={{ marginBottom: 16 }} />}
        <div className="sheet-actions">
          <Button onClick={close}>{t('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={send.isPending}>
            {t('handOver')}
          </Button>
        </div>
      </Form>
    </Drawer>
  )
}
