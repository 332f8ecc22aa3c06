import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { App, Button, Modal, Popconfirm } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { useFormats } from '@/shared/formats'
import { PageHead } from '@/shared/PageHead'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { Ledger } from './Ledger'
import { Secret } from './Secret'
import {
  fetchProof,
  fetchSubscription,
  pause,
  replayFailed,
  resume,
  rotate,
  SUBSCRIPTIONS,
  type Subscription,
  subscriptionKey,
  test,
} from './subscriptions'

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
  return (
    <>
      <PageHead title={subscription.description || subscription.url!}>
        <span className="sla">{t(`status.${subscription.status}`)}</span>
        <Actions subscription={subscription} />
      </PageHead>
      <Facts subscription={subscription} />
      <section className="section" aria-labelledby="ledger">
        <h2 id="ledger">{t('ledger')}</h2>
        <Ledger id={subscription.id!} />
      </section>
    </>
  )
}

function Actions({ subscription: { id, status } }: { subscription: Subscription }) {
  const { t } = useTranslation('integrations')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [secret, setSecret] = useState<string>()
  const [busy, setBusy] = useState<string>()
  const run = async (name: string, work: () => Promise<string>) => {
    setBusy(name)
    try {
      void message.success(await work())
    } catch (refused) {
      void message.error(wordsOf(refused, t))
    } finally {
      setBusy(undefined)
      void queries.invalidateQueries({ queryKey: SUBSCRIPTIONS })
    }
  }
  const tryIt = async () => {
    const { status: outcome, httpStatus, error } = await test(id!)
    return t(outcome === 'DELIVERED' ? 'tested' : 'testFailed', { why: httpStatus ?? error })
  }
  const again = async () => t('replaying', { count: (await replayFailed(id!)).total ?? 0 })
  const change = async () => {
    setSecret((await rotate(id!)).secret)
    return t('secret.changed')
  }
  const turn = async () => {
    await (status === 'ACTIVE' ? pause(id!) : resume(id!))
    return t(status === 'ACTIVE' ? 'paused' : 'resumed')
  }
  return (
    <>
      <Button loading={busy === 'test'} onClick={() => void run('test', tryIt)}>
        {t('test')}
      </Button>
      <Button loading={busy === 'replay'} onClick={() => void run('replay', again)}>
        {t('replay')}
      </Button>
      <Popconfirm
        title={t('secret.sure')}
        okText={t('secret.change')}
        cancelText={t('cancel')}
        onConfirm={() => void run('secret', change)}
      >
        <Button loading={busy === 'secret'}>{t('secret.change')}</Button>
      </Popconfirm>
      <Button loading={busy === 'turn'} onClick={() => void run('turn', turn)}>
        {t(status === 'ACTIVE' ? 'pause' : 'resume')}
      </Button>
      {secret && (
        <Modal open footer={null} title={t('secret.change')} onCancel={() => setSecret(undefined)}>
          <Secret secret={secret} close={() => setSecret(undefined)} />
        </Modal>
      )}
    </>
  )
}

function Facts({ subscription }: { subscription: Subscription }) {
  const { t } = useTranslation('integrations')
  const { dayOfYear, number } = useFormats()
  const { id, url, types, ownerName, createdAt } = subscription
  const proof = useQuery({ queryKey: [...subscriptionKey(id!), 'proof'], queryFn: () => fetchProof(id!) })
  const facts = {
    url,
    types: types?.length ? types.join(', ') : t('everything'),
    owner: ownerName,
    since: dayOfYear(createdAt!),
    proof:
      proof.data &&
      (proof.data.complete
        ? t('complete')
        : t('incomplete', { behind: number(proof.data.dealsBehind ?? 0), givenUp: number(proof.data.givenUp ?? 0) })),
  }
  return (
    <dl className="panel facts">
      {Object.entries(facts).map(
        ([field, value]) =>
          value && (
            <div key={field}>
              <dt>{t(`field.${field}`)}</dt>
              <dd style={{ overflowWrap: 'anywhere' }}>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
