import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { Choice } from '@/shared/Choice'
import type { Job } from '@/shared/jobs'
import { Sheet, Words } from '@/shared/Sheet'
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
export default function HandOver({ leaver: { ownerId, ownerName, region }, begun, close }: HandOverProps) {
  const { t } = useTranslation('handover')
  const sellers = useSellers(true, region)
  return (
    <Sheet<Asked, Job>
      title={t('head', { name: ownerName })}
      submit={t('handOver')}
      draft={`handover.${ownerId}`}
      send={({ toOwnerId, reason }, key) =>
        handOver({ fromOwnerId: ownerId!, toOwnerId: toOwnerId || undefined, balance: !toOwnerId, reason, region }, key)
      }
      onDone={({ id }) => begun(id!)}
      close={close}
    >
      <Form.Item name="toOwnerId" label={t('to')}>
        <Choice none={t('balance')} options={sellers.data ?? []} />
      </Form.Item>
      <Words name="reason" label={t('reason')} short most={1000} />
    </Sheet>
  )
}
