import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Facts } from '@/shared/Facts'
import { useFormats } from '@/shared/formats'
import { useSourceName } from '@/shared/sources'
import type { Side } from './contests'
import { type Happened, historyOf } from './sides'

/** One side of a contest: whose it is, what makes it the same company, and everything that happened. */
export function OneSide({ side, first, children }: { side: Side; first: boolean; children: ReactNode }) {
  const { t } = useTranslation('ownership')
  const heading = `side-${side.id ?? side.registeredAt}`
  return (
    <article className="panel side" aria-labelledby={heading}>
      <div className="line">
        <h2 id={heading}>{side.ownerName ?? t('nobody')}</h2>
        <span className={first ? 'sla first' : 'sla'}>{t(first ? 'first' : 'later')}</span>
      </div>
      <p>
        {side.id ? (
          <Link to="/leads/$id" params={{ id: side.id }} className="name">
            {side.companyName}
          </Link>
        ) : (
          <b>{side.companyName}</b>
        )}
      </p>
      {!first && <Likeness side={side} />}
      {side.collectedBeforeFirst && <p className="sla soon earlier">{t('collectedBefore')}</p>}
      <Known side={side} />
      <h3>{t('history')}</h3>
      <ol className="timeline history">
        {historyOf(side).map((happened) => (
          <li key={`${happened.what}${happened.at}`}>
            <Event happened={happened} />
          </li>
        ))}
      </ol>
      {children}
    </article>
  )
}

/** Why it may be the same company. */
function Likeness({ side }: { side: Side }) {
  const { t } = useTranslation('ownership')
  const reasons = side.reasons?.length ? side.reasons : side.sameName ? (['SAME_NAME'] as const) : []
  if (reasons.length === 0) return null
  return (
    <ul className="reasons" aria-label={t('alike')}>
      {reasons.map((reason) => (
        <li key={reason} className="sla">
          {t(`shared:likeness.${reason}`)}
        </li>
      ))}
    </ul>
  )
}

function Known({ side }: { side: Side }) {
  const { t } = useTranslation('ownership')
  const nameOf = useSourceName()
  const facts = {
    status: side.status && t(`leads:status.${side.status}`),
    source: nameOf(side.source),
    contactName: side.contactName,
    phone: side.phone,
    email: side.email,
  }
  return <Facts plain of={facts} label={(field) => t(`leads:field.${field}`)} />
}

function Event({ happened }: { happened: Happened }) {
  const { t } = useTranslation('ownership')
  const { moment } = useFormats()
  return (
    <>
      <span className="faint num">{moment(happened.at)}</span> {said(happened, t)}
      {happened.what === 'contact' && happened.summary && <q>{happened.summary}</q>}
      {happened.what === 'given' && happened.reason && <q>{happened.reason}</q>}
    </>
  )
}

function said(happened: Happened, t: TFunction<'ownership'>) {
  if (happened.what === 'contact')
    return t('happened.contact', {
      by: happened.by,
      channel: t([`leads:channel.${happened.channel}`, 'leads:channel.other']),
    })
  if (happened.what === 'given')
    return t(happened.by ? 'happened.given' : 'happened.passedOn', { by: happened.by, to: happened.to ?? t('pool') })
  return t(`happened.${happened.what}`, { by: happened.by })
}
