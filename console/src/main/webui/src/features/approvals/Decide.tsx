import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice } from '@/shared/Choice'
import { useDraft } from '@/shared/draft'
import { useOptimistic } from '@/shared/optimistic'
import { APPROVALS, type Decision, decide, LISTS, type Outcome } from './approvals'
import type { Part } from './Colleague'
import { type Approval, type Approvals, stepsBefore, without } from './turns'

const Colleague = lazy(() => import('./Colleague'))

/** The word itself: it is gone from the list at the click and back in it when the service refuses. */
export function Decide({ approval, close }: { approval: Approval; close: () => void }) {
  const { t } = useTranslation('approvals')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [key] = useState(() => crypto.randomUUID())
  const draft = useDraft<{ comment: string }>(`decision.${approval.id}`)
  const [comment, setComment] = useState(draft.kept.comment ?? '')
  const [lacking, setLacking] = useState(false)
  const [passing, pass] = useState<Part>()
  const [back, setBack] = useState<number>()
  const before = stepsBefore(approval)
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
    give.mutate({ outcome, comment: said, toStep: outcome === 'return' ? back : undefined })
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
      <div className="actions">
        <Button onClick={() => pass('delegate')}>{t('delegate.title')}</Button>
        <Button onClick={() => pass('askIn')}>{t('askIn.title')}</Button>
        {before.length > 0 && (
          <Choice
            aria-label={t('backTo')}
            none={t('backToRequester', { name: approval.requestedByName })}
            value={back}
            onChange={({ target }) => setBack(target.value ? Number(target.value) : undefined)}
            options={before.map(({ number, title }) => ({ value: String(number), label: t('backToStep', { title }) }))}
          />
        )}
      </div>
      <div className="sheet-actions">
        <Button danger onClick={() => say('reject')}>
          {t('reject')}
        </Button>
        <Button onClick={() => say('return')}>{t('return')}</Button>
        <Button type="primary" onClick={() => say('approve')}>
          {t('approve')}
        </Button>
      </div>
      <Suspense>
        {passing && <Colleague part={passing} approval={approval} comment={comment} done={close} close={() => pass(undefined)} />}
      </Suspense>
    </section>
  )
}
