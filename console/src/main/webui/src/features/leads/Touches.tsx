import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { useFormats } from '@/shared/formats'
import { Sla } from '@/shared/Sla'
import { fetchTouches, skipTouch, type Touch } from './doings'
import { LEADS } from './leads'

/** What is due for the lead by the playbook's cadence; a contact does it, a reason leaves it out. */
export function Touches({ leadId, may }: { leadId: string; may: boolean }) {
  const { t } = useTranslation('leads')
  const { data } = useQuery({ queryKey: [...LEADS, 'touches', leadId], queryFn: () => fetchTouches(leadId) })
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
  const { t } = useTranslation('leads')
  const { dayOfYear } = useFormats()
  const open = touch.status === 'PLANNED' || touch.status === 'DUE'
  return (
    <>
      <div className="line">
        <b>{touch.title}</b>
        {open ? (
          <Sla due={touch.dueAt} />
        ) : (
          <span className="faint">
            {t(`touch.status.${touch.status}`)}
            {touch.closedAt && ` · ${dayOfYear(touch.closedAt)}`}
          </span>
        )}
      </div>
      {open && touch.suggestions && touch.suggestions.length > 0 && (
        <p className="faint">{touch.suggestions.map((suggestion) => suggestion.title).join(' · ')}</p>
      )}
      {touch.reason && <p className="faint">{touch.reason}</p>}
      {open && may && <Skip touch={touch} />}
    </>
  )
}

function Skip({ touch }: { touch: Touch }) {
  const { t } = useTranslation('leads')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [reason, setReason] = useState<string>()
  const skip = useMutation({
    mutationFn: (why: string) => skipTouch(touch, why),
    onSuccess: () => void message.success(t('touch.skipped')),
    onError: (failure) => void message.error(wordsOf(failure, t)),
    onSettled: () => queries.invalidateQueries({ queryKey: LEADS }),
  })
  if (reason === undefined)
    return (
      <div className="actions">
        <Button size="small" onClick={() => setReason('')}>
          {t('touch.skip')}
        </Button>
      </div>
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
