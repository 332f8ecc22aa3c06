import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Drawer, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { useDraftText } from '@/shared/draft'
import type { Saying } from './ContestPage'
import { answer, appeal, type Contest, contestKey, dismiss, rule } from './contests'

interface WordProps {
  id: string
  contest: Contest
  saying: Saying
  close: () => void
}

const MOST = { rule: 1000, dismiss: 1000, appeal: 2000, answer: 1000 }

/** A ruling, a dismissal, an appeal or its answer: each with its reason, which everybody concerned reads. */
export default function Word({ id, contest, saying, close }: WordProps) {
  const { t } = useTranslation('ownership')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [reason, setReason, sent] = useDraftText(`contest.${id}.${saying.what}`)
  const [lacking, setLacking] = useState(false)
  const name = 'side' in saying ? saying.side.ownerName : undefined
  const say = useMutation({
    mutationFn: (granted: boolean) => said(id, saying, reason.trim(), granted),
    onSuccess: (told, granted) => {
      sent()
      queries.setQueryData(contestKey(id), told)
      for (const changed of ['leads', 'morning', 'today']) void queries.invalidateQueries({ queryKey: [changed] })
      void message.success(t(saying.what === 'answer' ? (granted ? 'answer.granted' : 'answer.refused') : `${saying.what}.done`, { name }))
      close()
    },
  })
  const send = (granted = true) => {
    if (reason.trim()) say.mutate(granted)
    else setLacking(true)
  }
  return (
    <Drawer open onClose={close} size={480} title={t(`${saying.what}.head`, { name })}>
      <p className="section">{t(`${saying.what}.what`, { name, count: (contest.leads?.length ?? 2) - 1 })}</p>
      <div className="decide section">
        <Input.TextArea
          autoFocus
          aria-label={t(`${saying.what}.reason`)}
          placeholder={t(`${saying.what}.reason`)}
          value={reason}
          status={lacking ? 'error' : undefined}
          maxLength={MOST[saying.what]}
          autoSize={{ minRows: 3, maxRows: 10 }}
          onChange={({ target }) => {
            setReason(target.value)
            setLacking(false)
          }}
        />
        {lacking && <p role="alert">{t('lacking')}</p>}
        {say.isError && <Alert type="error" showIcon role="alert" title={wordsOf(say.error, t)} />}
        <div className="sheet-actions">
          {saying.what === 'answer' ? (
            <Button danger loading={say.isPending} onClick={() => send(false)}>
              {t('answer.refuse')}
            </Button>
          ) : (
            <Button onClick={close}>{t('cancel')}</Button>
          )}
          <Button type="primary" loading={say.isPending} onClick={() => send()}>
            {t(`${saying.what}.submit`, { name })}
          </Button>
        </div>
      </div>
    </Drawer>
  )
}

function said(id: string, saying: Saying, reason: string, granted: boolean) {
  if (saying.what === 'rule') return rule(id, saying.side.ownerId!, reason)
  if (saying.what === 'dismiss') return dismiss(saying.side.id!, reason)
  if (saying.what === 'appeal') return appeal(id, reason)
  return answer(id, saying.appealId, granted, reason)
}
