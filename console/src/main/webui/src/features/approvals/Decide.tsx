import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '@/shared/draft'
import { useOptimistic } from '@/shared/optimistic'
import { APPROVALS, type Decision, decide, LISTS, type Outcome } from './approvals'
import { type Approval, type Approvals, without } from './turns'

const Delegate = lazy(() => import('./Delegate'))

/** The word itself: it is gone from the list at the click and back in it when the service refuses. */
export function Decide({ approval, close }: { approval: Approval; close: () => void }) {
  const { t } = useTranslation('approvals')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [key] = useState(() => crypto.randomUUID())
  const draft = useDraft<{ comment: string }>(`decision.${approval.id}`)
  const [comment, setComment] = useState(draft.kept.comment ?? '')
  const [lacking, setLacking] = useState(false)
  const [delegating, setDelegating] = useState(false)
  const give = useOptimistic<Decision, Approvals>({
    key: LISTS,
    change: without(approval.id!),
    send: (decision) => decide(approval, decision, `${key}.${decision.outcome}`),
    onDone: (_, { outcome }) => {
      draft.done()
      void queries.invalidateQueries({ queryKey: APPROVALS })
      void queries.invalidateQueries({ queryKey: ['today'] })
      void message.success(t(`done.${outcome}`))
    },
  })
  const say = (outcome: Outcome) => {
    const said = comment.trim() || undefined
    if (outcome !== 'approve' && !said) return setLacking(true)
    give.mutate({ outcome, comment: said })
    close()
  }
  return (
    <section className="section decide" aria-label={t('decide')}>
      <Input.TextArea
        aria-label={t('comment')}
        placeholder={t('comment')}
        value={comment}
        status={lacking ? 'error' : undefined}
        maxLength={4000}
        autoSize={{ minRows: 2, maxRows: 6 }}
        onChange={({ target }) => {
          setComment(target.value)
          setLacking(false)
          draft.keep({ comment: target.value })
        }}
      />
      {lacking && <p role="alert">{t('lacking')}</p>}
      <div className="sheet-actions">
        <Button onClick={() => setDelegating(true)}>{t('delegate')}</Button>
        <Button danger onClick={() => say('reject')}>
          {t('reject')}
        </Button>
        <Button onClick={() => say('return')}>{t('return')}</Button>
        <Button type="primary" onClick={() => say('approve')}>
          {t('approve')}
        </Button>
      </div>
      <Suspense>
        {delegating && <Delegate approval={approval} comment={comment} done={close} close={() => setDelegating(false)} />}
      </Suspense>
    </section>
  )
}
