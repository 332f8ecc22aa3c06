import { Button, Drawer, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
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
    <Drawer open onClose={close} size={420} title={t(won ? 'end.won' : 'end.lost')}>
      <Form<{ reason?: string; closedOn?: string }>
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason, closedOn }) => end({ won, reason: reason?.trim() || undefined, closedOn: closedOn || undefined })}
      >
        <p style={{ marginBottom: 16 }}>
          <b>{deal.name}</b> <span className="faint">{deal.accountName}</span>
        </p>
        <Form.Item
          name="reason"
          label={t(won ? 'end.whyWon' : 'end.whyLost')}
          rules={won ? [] : [{ required: true, whitespace: true, message: t('required', { field: t('end.whyLost') }) }]}
        >
          <Input.TextArea autoFocus maxLength={1000} autoSize={{ minRows: 3, maxRows: 8 }} />
        </Form.Item>
        <Form.Item name="closedOn" label={t('end.on')}>
          <Input type="date" />
        </Form.Item>
        <div className="sheet-actions">
          <Button onClick={close}>{t('cancel')}</Button>
          <Button type="primary" htmlType="submit">
            {t(won ? 'end.submitWon' : 'end.submitLost')}
          </Button>
        </div>
      </Form>
    </Drawer>
  )
}
