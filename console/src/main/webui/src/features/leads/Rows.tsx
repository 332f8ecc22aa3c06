import { Link } from '@tanstack/react-router'
import type { TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import { Editable } from '@/shared/Editable'
import { useFormats } from '@/shared/formats'
import { has, useMe } from '@/shared/me'
import { Sla } from '@/shared/Sla'
import { useSourceName } from '@/shared/sources'
import { useCorrecting } from './correcting'
import type { Lead } from './leads'
import { Status } from './Status'
import { isActive } from './search'

/** The list on the desk; what is corrected most often is corrected where it stands. */
export function useColumns(shown: (lead: Lead) => Lead): TableColumnsType<Lead> {
  const { t } = useTranslation('leads')
  const { dayOfYear } = useFormats()
  const nameOf = useSourceName()
  return [
    { title: t('field.companyName'), key: 'companyName', width: 200, render: (_, lead) => <Name lead={lead} /> },
    { title: t('field.status'), key: 'status', width: 100, render: (_, lead) => <Status status={shown(lead).status} /> },
    { title: t('field.clock'), key: 'clock', width: 130, render: (_, lead) => <Clock lead={lead} /> },
    { title: t('field.contactName'), key: 'contactName', width: 140, render: (_, lead) => <Corrected lead={lead} field="contactName" /> },
    { title: t('field.phone'), key: 'phone', width: 140, render: (_, lead) => <Corrected lead={lead} field="phone" /> },
    { title: t('field.score'), key: 'score', width: 90, render: (_, lead) => <Worth lead={lead} /> },
    { title: t('field.source'), key: 'source', width: 100, render: (_, lead) => nameOf(lead.source) ?? '–' },
    { title: t('field.owner'), key: 'owner', width: 100, render: (_, lead) => shown(lead).ownerName ?? '–' },
    {
      title: t('field.registeredAt'),
      key: 'registeredAt',
      width: 130,
      render: (_, lead) => <span className="num">{dayOfYear(lead.registeredAt!)}</span>,
    },
  ]
}

function Name({ lead }: { lead: Lead }) {
  const { t } = useTranslation('leads')
  return (
    <>
      <Link to="/leads/$id" params={{ id: lead.id! }} className="name">
        {lead.companyName}
      </Link>
      {lead.contested && <span className="sla late">{t('filter.contested')}</span>}
    </>
  )
}

/** The first contact while it is awaited, afterwards when one last spoke. */
function Clock({ lead }: { lead: Lead }) {
  const { dayOfYear } = useFormats()
  if (lead.status === 'NEW') return <Sla due={lead.firstContactDue} paused={!!lead.clockPausedUntil} />
  return lead.lastContactAt ? <span className="faint num">{dayOfYear(lead.lastContactAt)}</span> : null
}

/** What the lead deserves, at a glance: its grade, its score, its tier. */
export function Worth({ lead }: { lead: Lead }) {
  const { t } = useTranslation('leads')
  const { number } = useFormats()
  if (!lead.grade && lead.score == null) return <>–</>
  return (
    <span className="worth">
      {lead.grade && <b className="grade">{lead.grade}</b>}
      {lead.score != null && <span className="num">{number(lead.score)}</span>}
      {lead.tier && <span className="faint">{t(`tier.${lead.tier}`)}</span>}
    </span>
  )
}

export function Corrected({ lead, field }: { lead: Lead; field: 'contactName' | 'phone' }) {
  const { t } = useTranslation('leads')
  const me = useMe()
  const correcting = useCorrecting(lead)
  if (!isActive(lead.status) || !has(me, 'sales', 'manager')) return <>{lead[field] ?? '–'}</>
  return <Editable label={t(`field.${field}`)} {...correcting(field)} />
}

/** The same lead on a phone: a thumb reaches the number. */
export function Card({ lead, shown }: { lead: Lead; shown: Lead }) {
  return (
    <>
      <div className="line">
        <Name lead={lead} />
        <Clock lead={lead} />
      </div>
      <div className="line">
        <span className="num">
          {lead.contactName} {lead.phone && <a href={`tel:${lead.phone}`}>{lead.phone}</a>}
        </span>
        {lead.score != null && <Worth lead={lead} />}
      </div>
      <div className="line">
        <Status status={shown.status} />
        <span className="faint">{shown.ownerName}</span>
      </div>
    </>
  )
}
