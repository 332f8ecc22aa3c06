import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/formats'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { missingOf, stateOf } from './proof'
import { fetchProof, subscriptionKey } from './subscriptions'

const route = getRouteApi('/subscriptions/$id')
const EVERY = 5000

/** Whether it was given everything that happened, and of one deal number by number. */
export function Proof({ id }: { id: string }) {
  const { t } = useTranslation('integrations')
  const { number } = useFormats()
  const { deal } = route.useSearch()
  const proof = useQuery({
    queryKey: [...subscriptionKey(id), 'proof', deal],
    queryFn: () => fetchProof(id, deal),
    refetchInterval: ({ state }) => (state.data?.complete ? false : EVERY),
  })
  if (proof.isPending) return <Skeletons rows={1} />
  if (proof.isError) return <Refused failure={proof.error} again={() => void proof.refetch()} />
  const { dealsBehind = 0, givenUp = 0, reached = 0, lastPosition = 0 } = proof.data
  const state = stateOf(proof.data)
  return (
    <section className={`section proof ${state}`} aria-labelledby="proof">
      <h2 id="proof">{t('proof.title')}</h2>
      <p>
        <b>{t(`proof.${state}`)}</b>{' '}
        <span className="faint num">{t('proof.reached', { reached: number(reached), last: number(lastPosition) })}</span>
      </p>
      {dealsBehind > 0 && <p>{t('proof.dealsBehind', { count: dealsBehind })}</p>}
      {givenUp > 0 && (
        <p>
          {t('proof.givenUp', { count: givenUp })}{' '}
          <Link to="/subscriptions/$id" params={{ id }} search={{ status: 'GIVEN_UP' }}>
            {t('proof.which')}
          </Link>
        </p>
      )}
      {deal && <OfDeal of={proof.data.deal} deal={deal} />}
    </section>
  )
}

function OfDeal({
  of,
  deal,
}: {
  of?: Parameters<typeof missingOf>[0] & { first?: number; last?: number; complete?: boolean }
  deal: string
}) {
  const { t } = useTranslation('integrations')
  const navigate = route.useNavigate()
  const known = of?.last !== undefined && of.last !== null
  return (
    <div className="why">
      <div className="line">
        <Link to="/deals/$id" params={{ id: deal }}>
          {t('proof.deal')}
        </Link>
        <Button onClick={() => void navigate({ search: (shown) => ({ ...shown, deal: undefined }), replace: true })}>
          {t('proof.allDeals')}
        </Button>
      </div>
      <span className="num">
        {known ? t(of.complete ? 'proof.dealComplete' : 'proof.dealLacks', { first: of.first, last: of.last }) : t('proof.dealNothing')}
      </span>
      {of &&
        missingOf(of).map(({ numbers, why }) => (
          <span key={numbers} className="num">
            {numbers} · {t(`proof.why.${why}`)}
          </span>
        ))}
    </div>
  )
}
