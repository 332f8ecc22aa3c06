import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Alert, App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Problem, wordsOf } from '@/shared/api/problem'
import { useFormats } from '@/shared/formats'
import { PageHead } from '@/shared/PageHead'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { moving } from './balance'
import { DISTRIBUTIONS, type Distribution, distributionKey, fetchDistribution, type Move, revise } from './distributions'
import { Placements } from './Placements'
import { Shares } from './Shares'
import { useMoves } from './useMoves'
import './distribution.css'

const route = getRouteApi('/leads/distributions/$id')

/** A proposal who gets which leads: looked at, changed, confirmed; nothing happens to a lead before. */
export default function DistributionPage() {
  const { id } = route.useParams()
  const distribution = useQuery({ queryKey: distributionKey(id), queryFn: () => fetchDistribution(id) })
  if (distribution.isPending) return <Skeletons />
  if (distribution.isError) return <Refused failure={distribution.error} again={() => void distribution.refetch()} />
  return <Known draft={distribution.data} />
}

function Known({ draft }: { draft: Distribution }) {
  const { t } = useTranslation('distribution')
  const { number } = useFormats()
  const { who } = route.useSearch()
  const navigate = route.useNavigate()
  const moves = useMoves(draft.id!)
  const confirm = useConfirm(draft)
  const open = draft.status === 'PROPOSED'
  const count = moving(draft)
  return (
    <>
      <PageHead title={draft.campaign ?? draft.reason ?? t('title')}>
        <Link to="/leads/distributions">{t('past')}</Link>
        {open && (
          <Button type="primary" disabled={count === 0 || moves.isPending} loading={confirm.isPending} onClick={() => confirm.mutate()}>
            {t('confirm', { count, shown: number(count) })}
          </Button>
        )}
      </PageHead>
      <Standing draft={draft} />
      {confirm.isError && <Stale failure={confirm.error} leaveOut={(leadIds) => moves.mutate({ leadIds })} reset={confirm.reset} />}
      <Shares draft={draft} who={who} choose={(chosen) => void navigate({ search: { who: chosen }, replace: true })} />
      <Placements key={who} draft={draft} who={who} move={open ? (move: Move) => moves.mutate(move) : undefined} />
    </>
  )
}

function Standing({ draft }: { draft: Distribution }) {
  const { t } = useTranslation('distribution')
  const { moment } = useFormats()
  const words = { by: draft.confirmedByName ?? draft.proposedByName, at: moment((draft.confirmedAt ?? draft.proposedAt)!) }
  return (
    <div className="why" role="status">
      <b>{t(draft.status === 'PROPOSED' ? 'proposed' : 'confirmed', words)}</b>
      <p>{t(draft.status === 'PROPOSED' ? 'proposedHow' : 'confirmedHow')}</p>
      {!!draft.away?.length && <p>{t('away', { names: draft.away.map(({ name }) => name).join(t('and')) })}</p>}
    </div>
  )
}

function useConfirm(draft: Distribution) {
  const { t } = useTranslation('distribution')
  const { message } = App.useApp()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => revise(draft.id!, draft.version!, { leadIds: [] }, true),
    onSuccess: (confirmed) => {
      queries.setQueryData(distributionKey(draft.id!), confirmed)
      for (const key of [[...DISTRIBUTIONS, 'list'], [...DISTRIBUTIONS, 'campaigns'], ['leads'], ['today'], ['morning']])
        void queries.invalidateQueries({ queryKey: key })
      void message.success(t('done'))
    },
    onError: (failure) => {
      if (failure instanceof Problem && failure.stale) void queries.invalidateQueries({ queryKey: distributionKey(draft.id!) })
    },
  })
}

interface StaleProps {
  failure: unknown
  leaveOut: (leadIds: string[]) => void
  reset: () => void
}

/** Leads that changed since they were proposed are named, and can be left out with one tap. */
function Stale({ failure, leaveOut, reset }: StaleProps) {
  const { t } = useTranslation('distribution')
  const stale = failure instanceof Problem && failure.code === 'distribution.stale' ? failure.violations.map(({ field }) => field) : []
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="section"
      title={wordsOf(failure, t)}
      action={
        stale.length > 0 && (
          <Button
            onClick={() => {
              leaveOut(stale)
              reset()
            }}
          >
            {t('leaveOut')}
          </Button>
        )
      }
    />
  )
}
