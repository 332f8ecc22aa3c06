import { useTranslation } from 'react-i18next'
import { useFormats } from './formats'
import { useNow } from './now'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const SOON = DAY

/** How much time is left or gone: text for the reader, and whether it presses. */
export function remaining(dueAt: string, now: number) {
  const left = Date.parse(dueAt) - now
  const size = Math.abs(left)
  const unit = size >= 2 * DAY ? 'days' : size >= HOUR ? 'hours' : 'minutes'
  const count = Math.max(1, Math.floor(size / { days: DAY, hours: HOUR, minutes: 60_000 }[unit]))
  return { urgency: left < 0 ? 'late' : left < SOON ? 'soon' : 'calm', unit, count } as const
}

/** A clock as a chip: calm, soon, late. */
export function Sla({ due, paused }: { due?: string | null; paused?: boolean }) {
  const { t } = useTranslation('shared')
  const now = useNow()
  const { moment } = useFormats()
  if (!due) return null
  if (paused) return <span className="sla">{t('sla.paused')}</span>
  const { urgency, unit, count } = remaining(due, now)
  return (
    <span className={`sla ${urgency}`} title={moment(due)}>
      {t(`sla.${urgency === 'late' ? 'late' : 'left'}.${unit}`, { count })}
    </span>
  )
}
