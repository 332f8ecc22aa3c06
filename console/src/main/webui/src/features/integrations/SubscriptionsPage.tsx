import { PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, type TableColumnsType } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '@/shared/Empty'
import { useFormats } from '@/shared/formats'
import { ListPage } from '@/shared/ListPage'
import { PageHead } from '@/shared/PageHead'
import { fetchSubscriptions, SUBSCRIPTIONS, type Subscription } from './subscriptions'

const OpenSubscription = lazy(() => import('./OpenSubscription'))

/** Who is told of the region's deals by webhook. */
export default function SubscriptionsPage() {
  const { t } = useTranslation('integrations')
  const [opening, setOpening] = useState(false)
  const add = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOpening(true)}>
      {t('open.title')}
    </Button>
  )
  return (
    <>
      <PageHead title={t('title')}>{add}</PageHead>
      <ListPage<Subscription>
        label={t('title')}
        queryKey={[...SUBSCRIPTIONS, 'list']}
        fetchPage={fetchSubscriptions}
        rowKey={(subscription) => subscription.id!}
        columns={useColumns()}
        card={(subscription) => <Card subscription={subscription} />}
        width={760}
        empty={
          <Empty title={t('empty.title')} action={add}>
            {t('empty.text')}
          </Empty>
        }
      />
      <Suspense>{opening && <OpenSubscription close={() => setOpening(false)} />}</Suspense>
    </>
  )
}

function useColumns(): TableColumnsType<Subscription> {
  const { t } = useTranslation('integrations')
  const { dayOfYear } = useFormats()
  return [
    { title: t('field.url'), key: 'url', render: (_, subscription) => <Name subscription={subscription} /> },
    {
      title: t('field.status'),
      key: 'status',
      width: 130,
      render: (_, { status }) => <span className="sla">{t(`status.${status}`)}</span>,
    },
    { title: t('field.owner'), key: 'owner', width: 180, render: (_, { ownerName }) => ownerName ?? '–' },
    { title: t('field.since'), key: 'since', width: 130, render: (_, { createdAt }) => dayOfYear(createdAt!) },
  ]
}

function Name({ subscription: { id, url, description } }: { subscription: Subscription }) {
  return (
    <>
      <Link to="/subscriptions/$id" params={{ id: id! }} className="name">
        {description || url}
      </Link>
      {description && <div className="faint">{url}</div>}
    </>
  )
}

function Card({ subscription }: { subscription: Subscription }) {
  const { t } = useTranslation('integrations')
  return (
    <>
      <Name subscription={subscription} />
      <span className="sla">{t(`status.${subscription.status}`)}</span>
    </>
  )
}
