import type { TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import { Empty } from '@/shared/Empty'
import { useFormats } from '@/shared/formats'
import { ListPage } from '@/shared/ListPage'
import { type Delivery, deliveriesKey, fetchDeliveries } from './subscriptions'

/** Every attempt of the last thirty days: when, how long, what was answered; never what was sent. */
export function Ledger({ id }: { id: string }) {
  const { t } = useTranslation('integrations')
  return (
    <ListPage<Delivery>
      label={t('ledger')}
      queryKey={deliveriesKey(id)}
      fetchPage={fetchDeliveries(id)}
      rowKey={(delivery) => delivery.id!}
      columns={useColumns()}
      card={(delivery) => <Card delivery={delivery} />}
      width={760}
      empty={<Empty title={t('empty.ledger')}>{t('empty.ledgerText')}</Empty>}
    />
  )
}

function useColumns(): TableColumnsType<Delivery> {
  const { t } = useTranslation('integrations')
  const { moment, number } = useFormats()
  return [
    { title: t('field.event'), key: 'event', render: (_, delivery) => <What delivery={delivery} /> },
    {
      title: t('field.attempt'),
      key: 'attempt',
      width: 100,
      align: 'right',
      render: (_, { attempt }) => <span className="num">{attempt}</span>,
    },
    { title: t('field.status'), key: 'status', width: 170, render: (_, delivery) => <Outcome delivery={delivery} /> },
    {
      title: t('field.latency'),
      key: 'latency',
      width: 110,
      align: 'right',
      render: (_, { latencyMs }) => <span className="num">{latencyMs === undefined ? '–' : `${number(latencyMs)} ms`}</span>,
    },
    { title: t('field.at'), key: 'at', width: 150, render: (_, { at }) => moment(at!) },
  ]
}

const What = ({ delivery: { type, sequence } }: { delivery: Delivery }) => (
  <>
    <b>{type}</b> {sequence !== undefined && <span className="faint num">#{sequence}</span>}
  </>
)

function Outcome({ delivery: { status, httpStatus, error } }: { delivery: Delivery }) {
  const { t } = useTranslation('integrations')
  return (
    <span className={status === 'DELIVERED' ? 'sla' : 'sla late'}>
      {t(`attempt.${status}`)} {httpStatus ?? error ?? ''}
    </span>
  )
}

function Card({ delivery }: { delivery: Delivery }) {
  const { moment } = useFormats()
  return (
    <>
      <div className="line">
        <What delivery={delivery} />
        <Outcome delivery={delivery} />
      </div>
      <span className="faint">{moment(delivery.at!)}</span>
    </>
  )
}
