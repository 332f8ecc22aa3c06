import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, App, Button, type TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { Empty } from '@/shared/Empty'
import { useFormats } from '@/shared/formats'
import { ListPage } from '@/shared/ListPage'
import { has, useMe, useRegion } from '@/shared/me'
import { PageHead } from '@/shared/PageHead'
import { Skeletons } from '@/shared/Skeletons'
import { useSourceName } from '@/shared/sources'
import { spanOf, whyNot } from './claims'
import { LEADS } from './leads'
import { type Allowance, claim, fetchAllowance, fetchPool, type Pooled } from './pool'
import { Worth } from './Rows'
import './leads.css'

/** The pool (公海): what nobody owns, and how much of it one may still take today. */
export default function PoolPage() {
  const { t } = useTranslation('leads')
  const me = useMe()
  const region = useRegion()
  const claims = has(me, 'sales', 'manager')
  const { data: allowance, isLoading } = useQuery({
    queryKey: [...LEADS, 'allowance', region],
    queryFn: () => fetchAllowance(region),
    enabled: claims,
  })
  return (
    <>
      <PageHead title={t('pool.title')} />
      {isLoading && <Skeletons rows={1} />}
      {allowance && <Limits allowance={allowance} />}
      <ListPage<Pooled>
        label={t('pool.title')}
        queryKey={[...LEADS, 'pool', region]}
        fetchPage={fetchPool(region)}
        rowKey={(lead) => lead.id!}
        columns={useColumns(claims, allowance)}
        card={(lead) => <Card lead={lead} claims={claims} allowance={allowance} />}
        width={900}
        empty={<Empty title={t('pool.empty')}>{t('pool.emptyText')}</Empty>}
      />
    </>
  )
}

/** What a claim is limited by, before anybody is refused. */
function Limits({ allowance }: { allowance: Allowance }) {
  const { t } = useTranslation('leads')
  const { number } = useFormats()
  const { claimsPerDay = 0, claimsLeft = 0, capacity = 0, carried = 0 } = allowance
  const span = spanOf(allowance.coolDown)
  return (
    <Alert
      type={claimsLeft === 0 || carried >= capacity ? 'warning' : 'info'}
      showIcon
      role="status"
      style={{ marginBottom: 12 }}
      title={t('pool.left', { count: claimsLeft, perDay: claimsPerDay })}
      description={
        <>
          {t('pool.carried', { carried: number(carried), capacity: number(capacity) })}{' '}
          {span && t('pool.coolDown', { span: t(`pool.span.${span.unit}`, { count: span.count }) })}
        </>
      }
    />
  )
}

function useColumns(claims: boolean, allowance?: Allowance): TableColumnsType<Pooled> {
  const { t } = useTranslation('leads')
  const { dayOfYear } = useFormats()
  const nameOf = useSourceName()
  return [
    { title: t('field.companyName'), key: 'companyName', render: (_, lead) => <b>{lead.companyName}</b> },
    {
      title: t('field.source'),
      key: 'source',
      width: 120,
      render: (_, { source }) => nameOf(source),
    },
    { title: t('field.score'), key: 'score', width: 110, render: (_, lead) => <Worth lead={lead} /> },
    { title: t('pool.former'), key: 'former', width: 130, render: (_, { formerOwnerName }) => formerOwnerName ?? '–' },
    { title: t('pool.why'), key: 'why', render: (_, { reason }) => <Why reason={reason} /> },
    { title: t('pool.since'), key: 'since', width: 130, render: (_, { pooledAt }) => pooledAt && dayOfYear(pooledAt) },
    ...(claims
      ? [
          {
            title: t('pool.claim'),
            key: 'claim',
            width: 150,
            render: (_: unknown, lead: Pooled) => <Claim lead={lead} allowance={allowance} />,
          },
        ]
      : []),
  ]
}

/** Some reasons are the product's own. */
function Why({ reason }: { reason?: string }) {
  const { t } = useTranslation('leads')
  if (!reason) return <>–</>
  return (
    <>{reason === 'no-follow-up' || reason === 'first-contact-overdue' || reason === 'reapproach' ? t(`pool.because.${reason}`) : reason}</>
  )
}

function Claim({ lead, allowance }: { lead: Pooled; allowance?: Allowance }) {
  const { t } = useTranslation('leads')
  const { message } = App.useApp()
  const { moment } = useFormats()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const take = useMutation({
    mutationFn: () => claim(lead.id!),
    onSuccess: (mine) => {
      void message.success(mine.firstContactDue ? t('pool.doneUntil', { until: moment(mine.firstContactDue) }) : t('pool.done'))
      void navigate({ to: '/leads/$id', params: { id: mine.id! } })
    },
    onError: (failure) => void message.error(wordsOf(failure, t)),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: LEADS })
      void queries.invalidateQueries({ queryKey: ['today'] })
    },
  })
  const stands = whyNot(lead, allowance)
  if (stands === 'cooling-down') return <span className="faint">{t('pool.from', { at: moment(lead.claimableFrom!) })}</span>
  return (
    <Button
      size="small"
      type="primary"
      ghost
      disabled={stands !== undefined}
      loading={take.isPending}
      aria-label={t('pool.claimOf', { name: lead.companyName })}
      onClick={() => take.mutate()}
    >
      {t('pool.claim')}
    </Button>
  )
}

function Card({ lead, claims, allowance }: { lead: Pooled; claims: boolean; allowance?: Allowance }) {
  const { dayOfYear } = useFormats()
  return (
    <>
      <div className="line">
        <b>{lead.companyName}</b>
        {claims && <Claim lead={lead} allowance={allowance} />}
      </div>
      <p className="faint">
        <Why reason={lead.reason} />
      </p>
      <div className="line">
        <span className="faint">{lead.formerOwnerName}</span>
        <span className="faint num">{lead.pooledAt && dayOfYear(lead.pooledAt)}</span>
      </div>
    </>
  )
}
