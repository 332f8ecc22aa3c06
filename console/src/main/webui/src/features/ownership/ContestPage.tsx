import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/formats'
import { useMe } from '@/shared/me'
import { PageHead } from '@/shared/PageHead'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { type Contest, contestKey, fetchContest, type Side } from './contests'
import { Rulings } from './Rulings'
import { OneSide } from './Side'
import { mayAppeal, mayDismiss, mayRule, waitingAppeal } from './sides'
import './ownership.css'

const Word = lazy(() => import('./Word'))
const route = getRouteApi('/leads/$id/contest')

/** Who wants the same company, side by side, and who it is given to (R5.4). */
export default function ContestPage() {
  const { id } = route.useParams()
  const contest = useQuery({ queryKey: contestKey(id), queryFn: () => fetchContest(id) })
  if (contest.isPending) return <Skeletons />
  if (contest.isError) return <Refused failure={contest.error} again={() => void contest.refetch()} />
  return <Known contest={contest.data} />
}

/** What somebody is about to say. */
export type Saying =
  | { what: 'rule'; side: Side }
  | { what: 'dismiss'; side: Side }
  | { what: 'appeal' }
  | { what: 'answer'; appealId: string }

function Known({ contest }: { contest: Contest }) {
  const { t } = useTranslation('ownership')
  const me = useMe()
  const { id } = route.useParams()
  const { do: called } = route.useSearch()
  const navigate = route.useNavigate()
  const waiting = waitingAppeal(contest, me)
  const [about, setAbout] = useState<Saying>()
  const calledTo: Saying | undefined =
    called === 'appeal' && mayAppeal(contest, me)
      ? { what: 'appeal' }
      : called === 'answer' && waiting
        ? { what: 'answer', appealId: waiting.id! }
        : undefined
  const saying = about ?? calledTo
  const close = () => {
    setAbout(undefined)
    if (called) void navigate({ search: {}, replace: true })
  }
  return (
    <>
      <PageHead title={t('title', { company: contest.leads?.[0]?.companyName })}>
        <Link to="/leads/$id" params={{ id }}>
          {t('lead')}
        </Link>
        {mayAppeal(contest, me) && <Button onClick={() => setAbout({ what: 'appeal' })}>{t('appeal.title')}</Button>}
        {waiting && (
          <Button type="primary" onClick={() => setAbout({ what: 'answer', appealId: waiting.id! })}>
            {t('answer.title')}
          </Button>
        )}
      </PageHead>
      <Standing contest={contest} />
      <div className="sides">
        {contest.leads?.map((side, place) => (
          <OneSide key={side.id ?? place} side={side} first={place === 0}>
            {mayRule(contest, me) && (
              <div className="sheet-actions">
                {mayDismiss(contest, side) && (
                  <Button aria-label={t('dismiss.this', { company: side.companyName })} onClick={() => setAbout({ what: 'dismiss', side })}>
                    {t('dismiss.title')}
                  </Button>
                )}
                {side.ownerId && (
                  <Button type={place === 0 ? 'primary' : 'default'} onClick={() => setAbout({ what: 'rule', side })}>
                    {t('rule.for', { name: side.ownerName })}
                  </Button>
                )}
              </div>
            )}
          </OneSide>
        ))}
      </div>
      <Rulings rulings={contest.rulings ?? []} />
      <Suspense>{saying && <Word id={id} contest={contest} saying={saying} close={close} />}</Suspense>
    </>
  )
}

/** What holds now, and by which rule. */
function Standing({ contest }: { contest: Contest }) {
  const { t } = useTranslation('ownership')
  const { moment } = useFormats()
  const first = contest.leads?.[0]
  const latest = contest.rulings?.[0]
  return (
    <div className="why" role="status">
      <b>{t(contest.open ? 'open' : latest ? 'decided' : 'over', { name: latest?.ownerName })}</b>
      {contest.open && first && (
        <p>{t('rule.first', { name: first.registeredByName, at: first.registeredAt && moment(first.registeredAt) })}</p>
      )}
    </div>
  )
}
