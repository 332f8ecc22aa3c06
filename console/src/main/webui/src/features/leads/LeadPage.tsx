import { PhoneOutlined, SwapOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Facts } from '@/shared/Facts'
import { useFormats } from '@/shared/formats'
import { has, useMe } from '@/shared/me'
import { PageHead } from '@/shared/PageHead'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { Sla } from '@/shared/Sla'
import { useSources } from '@/shared/sources'
import { Contacts } from './Contacts'
import { fetchLead, type Lead, leadKey } from './leads'
import { Status } from './Status'

const LogContact = lazy(() => import('./LogContact'))
const Reassign = lazy(() => import('./Reassign'))
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
  const show = (form?: 'log-contact' | 'reassign') => void navigate({ search: { do: form }, replace: true })
  const active = ['NEW', 'CONTACTED', 'QUALIFIED'].includes(lead.status ?? '')
  const mayLog = active && has(me, 'sales', 'manager')
  const mayReassign = (active || lead.status === 'POOLED') && has(me, 'manager', 'director')
  return (
    <>
      <PageHead title={lead.companyName!}>
        {lead.status === 'NEW' && <Sla due={lead.firstContactDue} paused={!!lead.clockPausedUntil} />}
        {mayReassign && (
          <Button icon={<SwapOutlined aria-hidden />} onClick={() => show('reassign')}>
            {t('reassign.title')}
          </Button>
        )}
        {mayLog && (
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
      <LeadFacts lead={lead} />
      <Contacts leadId={lead.id!} />
      <Suspense>
        {mayLog && doing === 'log-contact' && <LogContact lead={lead} close={() => show()} />}
        {mayReassign && doing === 'reassign' && <Reassign lead={lead} close={() => show()} />}
      </Suspense>
    </>
  )
}

function LeadFacts({ lead }: { lead: Lead }) {
  const { t } = useTranslation('leads')
  const { moment, number } = useFormats()
  const { data: sources } = useSources()
  const facts = {
    status: <Status status={lead.status} />,
    owner: lead.ownerName,
    source: sources?.find((source) => source.code === lead.source)?.title ?? lead.source,
    contactName: [lead.contactName, lead.contactTitle].filter(Boolean).join(' · '),
    phone: lead.phone && <a href={`tel:${lead.phone}`}>{lead.phone}</a>,
    email: lead.email && <a href={`mailto:${lead.email}`}>{lead.email}</a>,
    industry: lead.industry,
    score: lead.score != null && <span className="num">{number(lead.score)}</span>,
    registeredAt: lead.registeredAt && moment(lead.registeredAt),
    notes: lead.notes,
  }
  return <Facts of={facts} label={(field) => t(`field.${field}`)} />
}
