import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { useDraftText } from '@/shared/draft'
import { useFormats } from '@/shared/formats'
import { Refused } from '@/shared/Refused'
import { answerPause, fetchPauseRequests, type PauseRequest } from './doings'
import { LEADS } from './leads'

/** Who asked that the clock wait, and the answer; whoever may answers here. */
export function Pauses({ leadId, may }: { leadId: string; may: boolean }) {
  const { t } = useTranslation('leads')
  const pauses = useQuery({ queryKey: [...LEADS, 'pauses', leadId], queryFn: () => fetchPauseRequests(leadId) })
  if (pauses.isError) return <Refused failure={pauses.error} again={() => void pauses.refetch()} />
  const { data } = pauses
  if (!data?.length) return null
  return (
    <section aria-labelledby="pauses" className="section">
      <h2 id="pauses">{t('pause.title')}</h2>
      <ul className="cards">
        {data.map((request) => (
          <li key={request.id}>
            <One request={request} may={may} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function One({ request, may }: { request: PauseRequest; may: boolean }) {
  const { t } = useTranslation('leads')
  const { moment } = useFormats()
  const open = request.granted == null && !request.lapsed
  const state = open ? 'open' : request.lapsed ? 'lapsed' : request.granted ? 'granted' : 'refused'
  return (
    <>
      <div className="line">
        <b>{request.askedByName}</b>
        <span className="sla">{t(`pause.state.${state}`)}</span>
      </div>
      <p>{request.reason}</p>
      <p className="faint">
        {request.askedAt && moment(request.askedAt)}
        {request.until && ` → ${moment(request.until)}`}
      </p>
      {request.comment && (
        <p className="faint">
          {request.answeredByName}: {request.comment}
        </p>
      )}
      {open && may && <Answer request={request} />}
    </>
  )
}

function Answer({ request }: { request: PauseRequest }) {
  const { t } = useTranslation('leads')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [comment, setComment, sent] = useDraftText(`pause-answer.${request.id}`)
  const answer = useMutation({
    mutationFn: (granted: boolean) => answerPause(request, granted, comment.trim()),
    onSuccess: sent,
    onError: (failure) => void message.error(wordsOf(failure, t)),
    onSettled: () => queries.invalidateQueries({ queryKey: LEADS }),
  })
  return (
    <div className="actions">
      <Input
        style={{ flex: '1 1 200px' }}
        maxLength={1000}
        aria-label={t('pause.comment')}
        placeholder={t('pause.comment')}
        value={comment}
        onChange={({ target }) => setComment(target.value)}
      />
      <Button type="primary" disabled={!comment.trim()} loading={answer.isPending} onClick={() => answer.mutate(true)}>
        {t('pause.grant')}
      </Button>
      <Button disabled={!comment.trim()} onClick={() => answer.mutate(false)}>
        {t('pause.refuse')}
      </Button>
    </div>
  )
}
