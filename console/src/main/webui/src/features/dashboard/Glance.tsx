import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/formats'
import { allKept, type FirstContacts, mainCurrency, type Signings } from './figures'
import type { NewLeadsData } from './NewLeads'
import type { ApprovalReport } from './team'
import { daysOfMonth } from './weeks'

interface GlanceProps {
  newLeads?: NewLeadsData
  clocks?: FirstContacts
  approvals?: ApprovalReport
  signings?: Signings
}

/** Four numbers before all others: what came in, whether promises are kept, what waits, what was won. */
export function Glance({ newLeads, clocks, approvals, signings }: GlanceProps) {
  return (
    <dl className="glance">
      <Registered data={newLeads} />
      <Kept data={clocks} />
      <Waiting data={approvals} />
      <Won data={signings} />
    </dl>
  )
}

const Figure = ({ label, children, beside }: { label: string; children: ReactNode; beside?: ReactNode }) => (
  <div className="panel">
    <dt>{label}</dt>
    <dd>
      <b className="num">{children}</b>
      {beside && <span className="faint">{beside}</span>}
    </dd>
  </div>
)

function Registered({ data }: { data?: NewLeadsData }) {
  const { t } = useTranslation('dashboard')
  const { number } = useFormats()
  if (!data) return <Figure label={t('glance.newLeads')}>–</Figure>
  const { from, to, rows = [] } = data.totals
  const count = rows.reduce((all, { records }) => all + (records ?? 0), 0)
  const measured = rows.filter(({ floor }) => floor)
  const met = measured.filter(({ meetsFloor }) => meetsFloor).length
  return (
    <Figure label={t('glance.newLeads')} beside={measured.length > 0 && t('glance.reps', { met, count: measured.length })}>
      <Link to="/leads" search={{ registeredFrom: from, registeredTo: to }}>
        {number(count)}
      </Link>
    </Figure>
  )
}

function Kept({ data }: { data?: FirstContacts }) {
  const { t } = useTranslation('dashboard')
  const { percent } = useFormats()
  const { compliance, overdue } = allKept(data ?? {})
  if (!data || compliance === undefined) return <Figure label={t('glance.kept')}>–</Figure>
  const { from, to } = data
  return (
    <Figure label={t('glance.kept')} beside={overdue > 0 && t('glance.overdue', { count: overdue })}>
      <Link to="/team/first-contacts" search={{ from, to, outcome: overdue > 0 ? 'OVERDUE' : 'MET' }}>
        {percent(compliance)}
      </Link>
    </Figure>
  )
}

function Waiting({ data }: { data?: ApprovalReport }) {
  const { t } = useTranslation('dashboard')
  const { number } = useFormats()
  if (!data?.open) return <Figure label={t('glance.waiting')}>–</Figure>
  const late = data.open.reduce((all, age) => all + (age.late ?? 0), 0)
  return (
    <Figure label={t('glance.waiting')} beside={late > 0 && t('waiting.late', { count: late })}>
      <Link to="/approvals" search={{ which: 'open' }}>
        {number(data.open.reduce((all, { approvals }) => all + (approvals ?? 0), 0))}
      </Link>
    </Figure>
  )
}

function Won({ data }: { data?: Signings }) {
  const { t } = useTranslation('dashboard')
  const { money, number } = useFormats()
  if (!data) return <Figure label={t('glance.signed')}>–</Figure>
  const month = data.to!.slice(0, 7)
  const { from, to } = daysOfMonth(month)
  const own = (data.months ?? []).filter((row) => row.month === month)
  const currency = mainCurrency(own)
  const signed = own.find(({ total }) => total!.currency === currency)
  const count = own.reduce((all, { contracts }) => all + (contracts ?? 0), 0)
  return (
    <Figure label={t('glance.signed')} beside={signed && money({ amount: signed.total!.amount!, currency: currency! })}>
      <Link to="/contracts" search={{ signedFrom: from, signedTo: to }}>
        {number(count)}
      </Link>
    </Figure>
  )
}
