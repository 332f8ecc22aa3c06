import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { useDraftText } from '@/shared/draft'
import { useFormats } from '@/shared/formats'
import { Refused } from '@/shared/Refused'
import { Sla } from '@/shared/Sla'
import { fetchTouches, skipTouch, type Touch } from './doings'
import { LEADS } from './leads'

/** What is due for the lead by the playbook's cadence; a contact does it, a reason leaves it out. */
export function Touches({ leadId, may }: { leadId: string; may: boolean }) {
  const { t } = useTranslation('leads')
  const touches = useQuery({ queryKey: [...LEADS, 'touches', leadId], queryFn: () => fetchTouches(leadId) })
  if (touches.isError) return <Refused failure={touches.error} again={() => void touches.refetch()} />
  const { data } = touches
  if (!data?.items?.length) return null
  return (
    <section aria-labelledby="touches" className="section">
      <h2 id="touches">{t('touch.title')}</h2>
      <ul className="cards">
        {data.items.map((touch) => (
          <li key={touch.id}>
            <One touch={touch} may={may} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function One({ touch, may }: { touch: Touch; may: boolean }) {
  return (
    <>
      <div className="line">
        <b>{touch.title}</b>
        <When touch={touch} />
      </div>
      <How touch={touch} />
      {isOpen(touch) && may && (
        <div className="actions">
          <Skip touch={touch} />
        </div>
      )}
    </>
  )
}

export const isOpen = ({ status }: Touch) => status === 'PLANNED' || status === 'DUE'

/** How much time is left for it, or what became of it. */
export function When({ touch }: { touch: Touch }) {
  const { t } = useTranslation('leads')
  const { dayOfYear } = useFormats()
  if (isOpen(touch)) return <Sla due={touch.dueAt} />
  return (
    <span className="faint">
      {t(`touch.status.${touch.status}`)}
      {touch.closedAt && ` · ${dayOfYear(touch.closedAt)}`}
    </span>
  )
}

/** What the playbook suggests to do, or why it was left out. */
export function How({ touch: { reason, suggestions = [], ...touch } }: { touch: Touch }) {
  const told = reason ?? (isOpen(touch) ? suggestions.map(({ title }) => title).join(' · ') : '')
  return told ? <p className="faint">{told}</p> : null
}

export function Skip({ touch }: { touch: Touch }) {
  const { t } = useTranslation('leads')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [reason, setReason, sent] = useDraftText(`touch.${touch.id}`)
  const skip = useMutation({
    mutationFn: (why: string) => skipTouch(touch, why),
    onSuccess: () => {
      sent()
      void message.success(t('touch.skipped'))
    },
    onError: (failure) => void message.error(wordsOf(failure, t)),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: LEADS })
      void queries.invalidateQueries({ queryKey: ['today'] })
    },
  })
  if (!asking && !reason)
    return (
      <Button size="small" aria-label={t('touch.skipOf', { company: touch.companyName })} onClick={() => setAsking(true)}>
        {t('touch.skip')}
      </Button>
    )
  return (
    <div className="line">
      <Input
        autoFocus
        maxLength={1000}
        aria-label={t('touch.why')}
        placeholder={t('touch.why')}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <Button disabled={!reason.trim()} loading={skip.isPending} onClick={() => skip.mutate(reason.trim())}>
        {t('touch.skip')}
      </Button>
    </div>
  )
}
