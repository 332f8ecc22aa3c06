import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useDraftText } from '@/shared/draft'
import { Empty } from '@/shared/Empty'
import { useFormats } from '@/shared/formats'
import { useOptimistic } from '@/shared/optimistic'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { assign, type Candidate, fetchCandidates, LEADS, type Lead, leadKey } from './leads'

/** Somebody else looks after the lead: the proposal is one tap, everybody else of the team another. */
export default function Reassign({ lead, close }: { lead: Lead; close: () => void }) {
  const { t } = useTranslation('leads')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [reason, setReason, sent] = useDraftText(`reassign.${lead.id}`)
  const candidates = useQuery({ queryKey: [...leadKey(lead.id!), 'candidates'], queryFn: () => fetchCandidates(lead.id!) })
  const give = useOptimistic<Candidate, Lead>({
    key: leadKey(lead.id!),
    change: (known, { ownerId, ownerName }) => ({ ...known, ownerId, ownerName, overdue: false }),
    send: ({ ownerId, open, capacity }) =>
      assign(lead.id!, { ownerId: ownerId!, reason: reason.trim() || t('reassign.because', { open, capacity }) }),
    onDone: (_, { ownerName }) => {
      sent()
      void queries.invalidateQueries({ queryKey: [...LEADS, 'list'] })
      void queries.invalidateQueries({ queryKey: ['today'] })
      void message.success(t('reassign.done', { name: ownerName }))
    },
  })
  const choose = (candidate: Candidate) => {
    give.mutate(candidate)
    close()
  }
  return (
    <Drawer open onClose={close} size={480} title={t('reassign.title')}>
      {candidates.isPending && <Skeletons rows={3} />}
      {candidates.isError && <Refused failure={candidates.error} again={() => void candidates.refetch()} />}
      {candidates.data?.length === 0 && <Empty title={t('reassign.nobody')}>{t('reassign.nobodyText')}</Empty>}
      {candidates.data && candidates.data.length > 0 && (
        <>
          <Input
            aria-label={t('reassign.reason')}
            placeholder={t('reassign.reason')}
            value={reason}
            maxLength={1000}
            onChange={({ target }) => setReason(target.value)}
          />
          <ul className="cards" aria-label={t('reassign.title')} style={{ marginTop: 12 }}>
            {candidates.data.map((candidate) => (
              <li key={candidate.ownerId}>
                <Choice candidate={candidate} choose={() => choose(candidate)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Drawer>
  )
}

function Choice({ candidate, choose }: { candidate: Candidate; choose: () => void }) {
  const { t } = useTranslation('leads')
  const { number } = useFormats()
  const { ownerName, open, capacity, proposed, full } = candidate
  return (
    <div className="line">
      <div>
        <b>{ownerName}</b>
        <p className="faint num">
          {t(full ? 'reassign.full' : 'reassign.carries', { open: number(open!), capacity: number(capacity!) })}
          {proposed && ` · ${t('reassign.proposed')}`}
        </p>
      </div>
      <Button type={proposed ? 'primary' : 'default'} aria-label={t('reassign.to', { name: ownerName })} onClick={choose}>
        {t('reassign.choose')}
      </Button>
    </div>
  )
}
