import { EllipsisOutlined, PhoneOutlined, SwapOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Alert, Button, Dropdown } from 'antd'
import { lazy, type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Editable } from '@/shared/Editable'
import { Facts } from '@/shared/Facts'
import { useFormats } from '@/shared/formats'
import { has, useMe } from '@/shared/me'
import { PageHead } from '@/shared/PageHead'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { Sla } from '@/shared/Sla'
import { useSourceName } from '@/shared/sources'
import { Clocks } from './Clocks'
import { Contacts } from './Contacts'
import { useCorrecting } from './correcting'
import { History } from './History'
import { fetchLead, type Lead, leadKey } from './leads'
import { Pauses } from './Pauses'
import { Rating } from './Rating'
import { Status } from './Status'
import { type Doing, isActive } from './search'
import { Touches } from './Touches'
import './leads.css'

const LogContact = lazy(() => import('./LogContact'))
const Reassign = lazy(() => import('./Reassign'))
const LeadForms = lazy(() => import('./LeadForms'))
const route = getRouteApi('/leads/$id')

/** One lead: its clock, what is known, what was said. */
export default function LeadPage() {
  const { id } = route.useParams()
  const lead = useQuery({ queryKey: leadKey(id), queryFn: () => fetchLead(id) })
  if (lead.isPending) return <Skeletons />
  if (lead.isError) return <Refused failure={lead.error} again={() => void lead.refetch()} />
  return <Known lead={lead.data} />
}

function Known({ lead }: { lead: Lead }) {
  const { t } = useTranslation('leads')
  const me = useMe()
  const { do: doing } = route.useSearch()
  const navigate = route.useNavigate()
  const show = (form?: Doing) => void navigate({ search: { do: form }, replace: true })
  const may = useDoings(lead)
  const sells = has(me, 'sales', 'manager')
  const rates = has(me, 'sales', 'manager', 'director')
  const id = lead.id!
  return (
    <>
      <PageHead title={lead.companyName!}>
        {lead.status === 'NEW' && <Sla due={lead.firstContactDue} paused={!!lead.clockPausedUntil} />}
        {may.includes('reassign') && (
          <Button icon={<SwapOutlined aria-hidden />} onClick={() => show('reassign')}>
            {t('reassign.title')}
          </Button>
        )}
        <More doings={may.filter((one) => IN_MENU.includes(one))} show={show} />
        {may.includes('log-contact') && (
          <Button type="primary" icon={<PhoneOutlined aria-hidden />} onClick={() => show('log-contact')}>
            {t('contact.title')}
          </Button>
        )}
      </PageHead>
      {lead.contested && (
        <Alert
          type="warning"
          showIcon
          title={t('contested')}
          style={{ marginBottom: 12 }}
          action={
            <Link to="/leads/$id/contest" params={{ id: lead.id! }}>
              {t('bothSides')}
            </Link>
          }
        />
      )}
      <LeadFacts lead={lead} corrects={sells && isActive(lead.status)} />
      {rates && <Rating lead={lead} show={may.includes('score') ? show : undefined} />}
      <Contacts leadId={id} />
      {rates && <Touches leadId={id} may={sells && isActive(lead.status)} />}
      {rates && <Clocks leadId={id} />}
      {rates && <Pauses leadId={id} may={has(me, 'manager', 'director')} />}
      <History leadId={id} />
      <Suspense>
        {doing === 'log-contact' && may.includes(doing) && <LogContact lead={lead} close={() => show()} />}
        {doing === 'reassign' && may.includes(doing) && <Reassign lead={lead} close={() => show()} />}
        {doing && may.includes(doing) && <LeadForms lead={lead} doing={doing} close={() => show()} />}
      </Suspense>
    </>
  )
}

const IN_MENU: Doing[] = ['convert', 'disqualify', 'requalify', 'return', 'pause']

/** What this reader may do with the lead as it stands; the service has the last word. */
function useDoings(lead: Lead): Doing[] {
  const me = useMe()
  const active = isActive(lead.status)
  const sells = has(me, 'sales', 'manager')
  const may: Record<Doing, boolean> = {
    'log-contact': active && sells,
    reassign: (active || lead.status === 'POOLED') && has(me, 'manager', 'director'),
    score: active && sells,
    grade: active && sells,
    convert: active && sells,
    disqualify: active && sells,
    requalify: lead.status === 'DISQUALIFIED' && sells,
    return: active && sells,
    pause: lead.status === 'NEW' && lead.ownerId === me.id && !lead.clockPausedUntil,
  }
  return (Object.keys(may) as Doing[]).filter((doing) => may[doing])
}

function More({ doings, show }: { doings: Doing[]; show: (form: Doing) => void }) {
  const { t } = useTranslation('leads')
  if (doings.length === 0) return null
  return (
    <Dropdown
      autoFocus
      trigger={['click']}
      getPopupContainer={(button) => button.parentElement!}
      menu={{ items: doings.map((key) => ({ key, label: t(`doing.${key}`) })), onClick: ({ key }) => show(key as Doing) }}
    >
      <Button icon={<EllipsisOutlined aria-hidden />} aria-haspopup="menu">
        {t('doing.more')}
      </Button>
    </Dropdown>
  )
}

function LeadFacts({ lead, corrects }: { lead: Lead; corrects: boolean }) {
  const { t } = useTranslation('leads')
  const { moment, date } = useFormats()
  const nameOf = useSourceName()
  const correcting = useCorrecting(lead)
  const field = (name: Parameters<typeof correcting>[0], plain?: ReactNode, long?: boolean) =>
    corrects ? <Editable label={t(`field.${name}`)} {...correcting(name)} long={long} /> : (plain ?? lead[name])
  const facts = {
    status: <Status status={lead.status} />,
    owner: lead.ownerName,
    source: nameOf(lead.source),
    contactName: field('contactName'),
    contactTitle: field('contactTitle'),
    phone: (
      <>
        {lead.phone && (
          <a href={`tel:${lead.phone}`} className="call">
            <PhoneOutlined role="img" aria-label={t('call', { phone: lead.phone })} />
          </a>
        )}{' '}
        {field('phone')}
      </>
    ),
    email: field('email', lead.email && <a href={`mailto:${lead.email}`}>{lead.email}</a>),
    industry: field('industry'),
    campaign: field('campaign'),
    registeredAt: lead.registeredAt && moment(lead.registeredAt),
    lateEntry: lead.lateEntry && (lead.lateEntryWhy ?? t('filter.lateEntry')),
    reapproachOn: lead.reapproachOn && date(lead.reapproachOn),
    account: lead.accountId && (
      <Link to="/accounts/$id" params={{ id: lead.accountId }}>
        {t('toAccount')}
      </Link>
    ),
    deal: lead.dealId && (
      <Link to="/deals/$id" params={{ id: lead.dealId }}>
        {t('toDeal')}
      </Link>
    ),
    notes: field('notes', undefined, true),
  }
  return <Facts of={facts} label={(name) => t(`field.${name}`)} />
}
