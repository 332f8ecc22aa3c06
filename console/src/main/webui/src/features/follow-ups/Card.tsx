import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/formats'
import { Sla } from '@/shared/Sla'
import type { FollowUp } from './follow-ups'

/** A follow-up where there is little room. */
export function Card({ followUp }: { followUp: FollowUp }) {
  const { date } = useFormats()
  return (
    <>
      <div className="line">
        <Name followUp={followUp} />
        <Clock followUp={followUp} />
      </div>
      <div className="line">
        <span className="num">{date(followUp.dueOn!)}</span>
        <span className="faint">{followUp.ownerName}</span>
      </div>
    </>
  )
}

export function Name({ followUp }: { followUp: FollowUp }) {
  return (
    <div className="text">
      <Link to="/follow-ups/$id" params={{ id: followUp.id! }} search className="name">
        {followUp.title}
      </Link>
      <div className="faint">{followUp.accountName}</div>
    </div>
  )
}

/** How late it is, where it is late; else what became of it. */
export function Clock({ followUp: { status, dueAt } }: { followUp: FollowUp }) {
  const { t } = useTranslation('follow-ups')
  if (status === 'DUE') return <Sla due={dueAt} />
  return <span className={status === 'MISSED' ? 'sla late' : 'sla'}>{t(`status.${status}`)}</span>
}
