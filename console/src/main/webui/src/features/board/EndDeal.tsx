import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Sheet, Words } from '@/shared/Sheet'
import type { CloseDeal } from './board'
import type { Deal } from './columns'

interface EndDealProps {
  deal: Deal
  won: boolean
  end: (outcome: CloseDeal) => void
  close: () => void
}

/** How a deal ended: what is lost is lost for a reason, which the review reads later. */
export default function EndDeal({ deal, won, end, close }: EndDealProps) {
  const { t } = useTranslation('board')
  return (
    <Sheet<{ reason?: string; closedOn?: string }>
      title={t(won ? 'end.won' : 'end.lost')}
      submit={t(won ? 'end.submitWon' : 'end.submitLost')}
      draft={`deal-end.${deal.id}`}
      size={420}
      send={async ({ reason, closedOn }) => end({ won, reason: reason?.trim() || undefined, closedOn: closedOn || undefined })}
      close={close}
    >
      <p className="what-follows">
        <b>{deal.name}</b> <span className="faint">{deal.accountName}</span>
      </p>
      <Words name="reason" label={t(won ? 'end.whyWon' : 'end.whyLost')} free={won} focus most={1000} />
      <Form.Item name="closedOn" label={t('end.on')}>
        <Input type="date" />
      </Form.Item>
    </Sheet>
  )
}
