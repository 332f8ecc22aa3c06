import { getRouteApi, Link } from '@tanstack/react-router'
import type { TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import { Choice } from '@/shared/Choice'
import { Empty } from '@/shared/Empty'
import { useFormats } from '@/shared/formats'
import { ListPage } from '@/shared/ListPage'
import { ATTEMPTS, type AttemptStatus } from './search'
import { type Delivery, deliveriesKey, fetchDeliveries } from './subscriptions'
import { GAP } from './types'

const route = getRouteApi('/subscriptions/$id')

/** Every attempt of the last thirty days: when, how long, what was answered; never what was sent. */
export function Ledger({ id }: { id: string }) {
  const { t } = useTranslation('integrations')
  const { status, deal } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <>
      <search className="filters">
        <Choice
          value={status}
          none={t('attempt.any')}
          aria-label={t('field.status')}
          onChange={({ target }) =>
            void navigate({
              search: (known) => ({ ...known, status: (target.value || undefined) as AttemptStatus | undefined }),
              replace: true,
            })
          }
          options={ATTEMPTS.map((value) => ({ value, label: t(`attempt.${value}`) }))}
        />
      </search>
      <ListPage<Delivery>
        label={t('ledger')}
        queryKey={[...deliveriesKey(id), status, deal]}
        fetchPage={fetchDeliveries(id, { status, deal })}
        rowKey={(delivery) => delivery.id!}
        columns={useColumns()}
        card={(delivery) => <Card delivery={delivery} />}
        width={820}
        empty={<Empty title={t('empty.ledger')}>{t('empty.ledgerText')}</Empty>}
      />
    </>
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
    { title: t('field.status'), key: 'status', width: 190, render: (_, delivery) => <Outcome delivery={delivery} /> },
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

/** What it was, which number of which deal, and whether it tells of a gap or came again. */
function What({ delivery: { type, sequence, dealId, replay } }: { delivery: Delivery }) {
  const { t } = useTranslation('integrations')
  const { id } = route.useParams()
  const search = route.useSearch()
  return (
    <span className="event">
      <b>{type}</b>{' '}
      {dealId && sequence !== undefined && sequence !== null && (
        <Link to="/subscriptions/$id" params={{ id }} search={{ ...search, deal: dealId }} className="num">
          #{sequence}
          <span className="hidden"> {t('proof.deal')}</span>
        </Link>
      )}{' '}
      {type === GAP && <span className="sla soon">{t('gap')}</span>} {replay && <span className="sla">{t('again')}</span>}
    </span>
  )
}

function Outcome({ delivery: { status, httpStatus, error } }: { delivery: Delivery }) {
  const { t } = useTranslation('integrations')
  return (
    <span className={status === 'DELIVERED' ? 'sla' : 'sla late'}>
      {t(`attempt.${status}`)} {httpStatus ?? (error && t(`failure.${error}`))}
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
