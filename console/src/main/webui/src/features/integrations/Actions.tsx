import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App, Button, Modal, Popconfirm } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { Secret } from './Secret'
import { pause, remove, resume, rotate, SUBSCRIPTIONS, type Subscription, test } from './subscriptions'

const ChangeSubscription = lazy(() => import('./ChangeSubscription'))

/** What its owner does with a subscription; each answers with what came of it. */
export function Actions({ subscription }: { subscription: Subscription }) {
  const { t } = useTranslation('integrations')
  const { id, status } = subscription
  const { busy, run } = useRun()
  const navigate = useNavigate()
  const [secret, setSecret] = useState<string>()
  const [changing, setChanging] = useState(false)
  const tryIt = async () => {
    const { status: outcome, httpStatus, error } = await test(id!)
    return t(outcome === 'DELIVERED' ? 'tested' : 'testFailed', { why: httpStatus ?? (error && t(`failure.${error}`)) })
  }
  const renew = async () => {
    setSecret((await rotate(id!)).secret)
    return t('secret.changed')
  }
  const turn = async () => {
    await (status === 'ACTIVE' ? pause(id!) : resume(id!))
    return t(status === 'ACTIVE' ? 'paused' : 'resumed')
  }
  const end = async () => {
    await remove(id!)
    await navigate({ to: '/subscriptions' })
    return t('removed')
  }
  return (
    <>
      <Button loading={busy === 'test'} onClick={() => void run('test', tryIt)}>
        {t('test')}
      </Button>
      <Button onClick={() => setChanging(true)}>{t('change.title')}</Button>
      <Popconfirm title={t('secret.sure')} okText={t('secret.yes')} cancelText={t('cancel')} onConfirm={() => void run('secret', renew)}>
        <Button loading={busy === 'secret'}>{t('secret.change')}</Button>
      </Popconfirm>
      <Button loading={busy === 'turn'} onClick={() => void run('turn', turn)}>
        {t(status === 'ACTIVE' ? 'pause' : 'resume')}
      </Button>
      <Popconfirm title={t('remove.sure')} okText={t('remove.yes')} cancelText={t('cancel')} onConfirm={() => void run('remove', end)}>
        <Button danger loading={busy === 'remove'}>
          {t('remove.title')}
        </Button>
      </Popconfirm>
      {secret && (
        <Modal open footer={null} title={t('secret.change')} onCancel={() => setSecret(undefined)}>
          <Secret secret={secret} close={() => setSecret(undefined)} />
        </Modal>
      )}
      <Suspense>{changing && <ChangeSubscription subscription={subscription} close={() => setChanging(false)} />}</Suspense>
    </>
  )
}

/** One thing at a time; what came of it is said, and everything about subscriptions is asked for again. */
function useRun() {
  const { t } = useTranslation('integrations')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [busy, setBusy] = useState<string>()
  const run = async (name: string, work: () => Promise<string>) => {
    setBusy(name)
    try {
      void message.success(await work())
    } catch (refused) {
      void message.error(wordsOf(refused, t))
    } finally {
      setBusy(undefined)
      // An answer that is still on its way was asked for before.
      await queries.cancelQueries({ queryKey: SUBSCRIPTIONS })
      void queries.invalidateQueries({ queryKey: SUBSCRIPTIONS })
    }
  }
  return { busy, run }
}
