import { type UseQueryResult, useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Alert, Button, Input, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { Empty } from '@/shared/Empty'
import { useFormats } from '@/shared/formats'
import { ListPage } from '@/shared/ListPage'
import { useRegion } from '@/shared/me'
import { PageHead } from '@/shared/PageHead'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { type Campaign, DISTRIBUTIONS, fetchCampaigns, fetchDistributions, type Propose, propose, type Summary } from './distributions'
import './distribution.css'

const route = getRouteApi('/leads/distributions')

/** What waits to be given out, and what was (R5.5). Campaigns stand above all else, so that nothing is shown before they are known. */
export default function DistributionsPage() {
  const { t } = useTranslation('distribution')
  const region = useRegion()
  const campaigns = useQuery({ queryKey: [...DISTRIBUTIONS, 'campaigns', region], queryFn: () => fetchCampaigns(region) })
  return (
    <>
      <PageHead title={t('title')} />
      {campaigns.isPending ? <Skeletons /> : <Known campaigns={campaigns} />}
    </>
  )
}

function Known({ campaigns }: { campaigns: UseQueryResult<Campaign[]> }) {
  const { t } = useTranslation('distribution')
  const region = useRegion()
  return (
    <>
      <Begin campaigns={campaigns} />
      <section className="section" aria-labelledby="past">
        <h2 id="past">{t('past')}</h2>
        <ListPage<Summary>
          label={t('past')}
          queryKey={[...DISTRIBUTIONS, 'list', region]}
          fetchPage={fetchDistributions(region)}
          rowKey={(distribution) => distribution.id!}
          columns={useColumns()}
          card={(distribution) => <Card distribution={distribution} />}
          width={720}
          empty={<Empty title={t('empty.title')}>{t('empty.text')}</Empty>}
        />
      </section>
    </>
  )
}

/** A campaign whose leads wait, or leads that were chosen elsewhere. */
function Begin({ campaigns }: { campaigns: UseQueryResult<Campaign[]> }) {
  const { t } = useTranslation('distribution')
  const { number } = useFormats()
  const region = useRegion()
  const { leads } = route.useSearch()
  const leadIds = leads?.split(',')
  const navigate = useNavigate()
  const [campaign, setCampaign] = useState('')
  const [key, setKey] = useState(() => crypto.randomUUID())
  const begin = useMutation({
    mutationFn: (asked: Propose) => propose({ ...asked, region }, key),
    onSuccess: (draft) => void navigate({ to: '/leads/distributions/$id', params: { id: draft.id! } }),
    onError: () => setKey(crypto.randomUUID()),
  })
  return (
    <section aria-labelledby="begin" className="begin">
      <h2 id="begin">{t('begin')}</h2>
      {leadIds && (
        <div className="panel bulk">
          <b>{t('chosen', { count: leadIds.length })}</b>
          <Button type="primary" loading={begin.isPending} onClick={() => begin.mutate({ leadIds, reason: t('chosenReason') })}>
            {t('propose')}
          </Button>
        </div>
      )}
      {campaigns.isError && <Refused failure={campaigns.error} again={() => void campaigns.refetch()} />}
      <ul className="cards waiting" aria-label={t('waiting')}>
        {campaigns.data?.map(({ campaign: name, leads: count }) => (
          <li key={name} className="line">
            <span>
              <b>{name}</b> <span className="faint num">{t('leads', { count, shown: number(count ?? 0) })}</span>
            </span>
            <Button
              aria-label={t('proposeFor', { campaign: name })}
              loading={begin.isPending && begin.variables.campaign === name}
              onClick={() => begin.mutate({ campaign: name })}
            >
              {t('propose')}
            </Button>
          </li>
        ))}
      </ul>
      <form
        className="other"
        onSubmit={(event) => {
          event.preventDefault()
          if (campaign.trim()) begin.mutate({ campaign: campaign.trim() })
        }}
      >
        <Input
          aria-label={t('campaign')}
          placeholder={t('campaign')}
          value={campaign}
          maxLength={120}
          onChange={({ target }) => setCampaign(target.value)}
        />
        <Button htmlType="submit" type="primary" disabled={!campaign.trim()} loading={begin.isPending}>
          {t('propose')}
        </Button>
      </form>
      {begin.isError && <Alert type="error" showIcon role="alert" title={wordsOf(begin.error, t)} />}
    </section>
  )
}

function useColumns(): TableColumnsType<Summary> {
  const { t } = useTranslation('distribution')
  const { moment, number } = useFormats()
  return [
    { title: t('column.what'), key: 'what', render: (_, distribution) => <Name distribution={distribution} /> },
    { title: t('column.status'), key: 'status', width: 140, render: (_, distribution) => <Standing distribution={distribution} /> },
    {
      title: t('column.leads'),
      key: 'leads',
      width: 90,
      align: 'right',
      render: (_, { leads }) => <span className="num">{number(leads ?? 0)}</span>,
    },
    { title: t('column.by'), key: 'by', width: 160, render: (_, { proposedByName }) => proposedByName },
    { title: t('column.at'), key: 'at', width: 170, render: (_, { confirmedAt, proposedAt }) => moment((confirmedAt ?? proposedAt)!) },
  ]
}

const Name = ({ distribution: { id, campaign, reason } }: { distribution: Summary }) => (
  <Link to="/leads/distributions/$id" params={{ id: id! }} className="name">
    {campaign ?? reason ?? '–'}
  </Link>
)

function Standing({ distribution: { status } }: { distribution: Summary }) {
  const { t } = useTranslation('distribution')
  return <span className={status === 'PROPOSED' ? 'sla soon' : 'sla'}>{t(`status.${status}`)}</span>
}

function Card({ distribution }: { distribution: Summary }) {
  const { t } = useTranslation('distribution')
  const { moment, number } = useFormats()
  const { leads, confirmedAt, proposedAt } = distribution
  return (
    <>
      <div className="line">
        <Name distribution={distribution} />
        <Standing distribution={distribution} />
      </div>
      <p className="faint num">
        {t('leads', { count: leads, shown: number(leads ?? 0) })} · {moment((confirmedAt ?? proposedAt)!)}
      </p>
    </>
  )
}
