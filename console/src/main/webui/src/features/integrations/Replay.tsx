import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { App, Button, Input, Progress } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { useFormats } from '@/shared/formats'
import { instantAt, useZone } from '@/shared/zone'
import { percentOf } from './proof'
import { type AskReplay, deliveriesKey, fetchReplay, replay, type Subscription, subscriptionKey } from './subscriptions'

const route = getRouteApi('/subscriptions/$id')

/** Sends again what was given up, or all since a day, under the same ids; how far it is stays in the URL. */
export function Replay({ subscription: { id, status } }: { subscription: Subscription }) {
  const { t } = useTranslation('integrations')
  const { message } = App.useApp()
  const zone = useZone()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [since, setSince] = useState('')
  const [busy, setBusy] = useState(false)
  const ask = async (what: AskReplay) => {
    setBusy(true)
    try {
      const begun = await replay(id!, what)
      await navigate({ search: { ...search, replay: begun.id }, replace: true })
    } catch (refused) {
      void message.error(wordsOf(refused, t))
    } finally {
      setBusy(false)
    }
  }
  const resting = status !== 'ACTIVE'
  return (
    <section className="section" aria-labelledby="replay">
      <h2 id="replay">{t('replay.title')}</h2>
      <div className="replay">
        <Button disabled={resting} loading={busy} onClick={() => void ask({ failed: true })}>
          {t('replay.failed')}
        </Button>
        <label htmlFor="since">{t('replay.since')}</label>
        <Input id="since" type="date" value={since} disabled={resting} onChange={({ target }) => setSince(target.value)} />
        <Button disabled={resting || !since} loading={busy} onClick={() => void ask({ from: instantAt(since, 0, zone) })}>
          {t('replay.all')}
        </Button>
      </div>
      {resting && <p className="faint">{t('replay.resting')}</p>}
      {search.replay && <Running id={id!} replayId={search.replay} />}
    </section>
  )
}

function Running({ id, replayId }: { id: string; replayId: string }) {
  const { t } = useTranslation('integrations')
  const { number } = useFormats()
  const queries = useQueryClient()
  const running = useQuery({
    queryKey: [...subscriptionKey(id), 'replay', replayId],
    queryFn: async () => {
      const now = await fetchReplay(id, replayId)
      if (now.status !== 'RUNNING') void queries.invalidateQueries({ queryKey: deliveriesKey(id) })
      return now
    },
    refetchInterval: ({ state }) => (state.data?.status === 'RUNNING' ? 1000 : false),
  })
  if (!running.data) return null
  const { status, total = 0, delivered = 0, givenUp = 0 } = running.data
  return (
    <div role="status" className="running">
      <Progress percent={percentOf(running.data)} status={givenUp > 0 ? 'exception' : undefined} aria-label={t('replay.title')} />
      <span className="num">{t(`replay.status.${status}`, { total: number(total), delivered: number(delivered) })}</span>
      {givenUp > 0 && <span className="num"> {t('replay.givenUp', { count: givenUp })}</span>}
    </div>
  )
}
