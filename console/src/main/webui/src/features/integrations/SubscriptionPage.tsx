import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Alert, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { Facts } from '@/shared/Facts'
import { useFormats } from '@/shared/formats'
import { PageHead } from '@/shared/PageHead'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { Actions } from './Actions'
import { Ledger } from './Ledger'
import { Proof } from './Proof'
import { Replay } from './Replay'
import { fetchSubscription, type Subscription, subscriptionKey } from './subscriptions'
import './integrations.css'

const route = getRouteApi('/subscriptions/$id')

/** One subscription: whether it has everything, what was tried, and what can be done about it. */
export default function SubscriptionPage() {
  const { id } = route.useParams()
  const subscription = useQuery({ queryKey: subscriptionKey(id), queryFn: () => fetchSubscription(id) })
  if (subscription.isPending) return <Skeletons />
  if (subscription.isError) return <Refused failure={subscription.error} again={() => void subscription.refetch()} />
  return <Known subscription={subscription.data} />
}

function Known({ subscription }: { subscription: Subscription }) {
  const { t } = useTranslation('integrations')
  const { moment } = useFormats()
  const { id, description, url, status, statusReason, statusSince } = subscription
  return (
    <>
      <PageHead title={description || url!}>
        <span className={status === 'DISABLED' ? 'sla late' : 'sla'}>{t(`status.${status}`)}</span>
        <Actions subscription={subscription} />
      </PageHead>
      {statusReason && (
        <Alert
          type="error"
          showIcon
          title={t(`reason.${statusReason}`, { since: statusSince && moment(statusSince) })}
          style={{ marginBottom: 12 }}
        />
      )}
      <About subscription={subscription} />
      <Proof id={id!} />
      <Replay subscription={subscription} />
      <section className="section" aria-labelledby="ledger">
        <h2 id="ledger">{t('ledger')}</h2>
        <Ledger id={id!} />
      </section>
    </>
  )
}

function About({ subscription }: { subscription: Subscription }) {
  const { t } = useTranslation('integrations')
  const { dayOfYear, moment, number } = useFormats()
  const { url, types, dealIds, region, ownerName, createdAt, publicKey, formerSecretUntil } = subscription
  const facts = {
    url: <span className="address">{url}</span>,
    types: types?.length ? types.join(', ') : t('everything'),
    deals: dealIds && dealIds.length > 0 && number(dealIds.length),
    region,
    owner: ownerName,
    since: dayOfYear(createdAt!),
    formerSecret: formerSecretUntil && t('secret.formerUntil', { until: moment(formerSecretUntil) }),
    publicKey: publicKey && (
      <Typography.Text copyable className="address">
        {publicKey}
      </Typography.Text>
    ),
  }
  return <Facts of={facts} label={(field) => t(`field.${field}`)} />
}
