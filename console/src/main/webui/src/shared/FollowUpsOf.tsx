import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ask, visitApi } from './api/clients'
import { useFormats } from './formats'
import { has, useMe } from './me'
import { Refused } from './Refused'
import { Sla } from './Sla'

/** As many as tell what is coming; the others are a link away. */
const SHOWN = 5
/** A signature plans them within a second or two, an end cancels them: that appears by itself. */
const LOOKS = 8

interface FollowUpsOfProps {
  contract?: string
  deal?: string
  /** What they were planned for is over. */
  over?: boolean
}

/** What a signature planned for the customer, with what became of it, where a contract or its deal is shown. */
export function FollowUpsOf({ contract, deal, over }: FollowUpsOfProps) {
  const { t } = useTranslation('shared')
  const me = useMe()
  const mayRead = has(me, 'sales', 'manager', 'director')
  const followUps = useQuery({
    queryKey: ['follow-ups', 'of', contract, deal],
    queryFn: () => fetchOf(contract, deal),
    enabled: mayRead,
    refetchInterval: ({ state }) => (isOnItsWay(state.data?.items, over) && state.dataUpdateCount < LOOKS ? 1000 : false),
  })
  if (!mayRead || followUps.isPending) return null
  const items = followUps.data?.items ?? []
  const search = { contract, deal, all: 'yes' } as const
  return (
    <section className="section" aria-labelledby="follow-ups-of">
      <h2 id="follow-ups-of">{t('followUps.title')}</h2>
      {followUps.isError && <Refused failure={followUps.error} again={() => void followUps.refetch()} />}
      {followUps.data && items.length === 0 && <p className="faint">{t('followUps.none')}</p>}
      <ul className="cards">
        {items.map(({ id, title, status, dueOn, dueAt, outcome }) => (
          <li key={id}>
            <div className="line">
              <Link to="/follow-ups/$id" params={{ id: id! }} search={search} className="name">
                {title}
              </Link>
              {status === 'DUE' ? (
                <Sla due={dueAt} />
              ) : (
                <span className={status === 'MISSED' ? 'sla late' : 'sla'}>{t(`followUps.status.${status}`)}</span>
              )}
            </div>
            <span className="faint">
              <Day day={dueOn} />
              {outcome && ` · ${outcome}`}
            </span>
          </li>
        ))}
      </ul>
      {items.length > 0 && (
        <p>
          <Link to="/follow-ups" search={search}>
            {t(followUps.data?.next ? 'followUps.more' : 'followUps.all')}
          </Link>
        </p>
      )}
    </section>
  )
}

const isOnItsWay = (items: { status?: string }[] | undefined, over: boolean | undefined) =>
  items?.length === 0 || (over && items?.some(({ status }) => status === 'PLANNED' || status === 'DUE'))

function Day({ day }: { day?: string }) {
  const { date } = useFormats()
  return day && <span className="num">{date(day)}</span>
}

const fetchOf = (contractId: string | undefined, dealId: string | undefined) =>
  ask(visitApi.GET('/api/follow-ups', { params: { query: { contractId, dealId, limit: SHOWN } } }))
