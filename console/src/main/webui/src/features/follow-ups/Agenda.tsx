import { useTranslation } from 'react-i18next'
import { Empty } from '@/shared/Empty'
import { useLanguage } from '@/shared/language'
import { Card } from './Card'
import type { FollowUp } from './follow-ups'

/** The days of a month that have something, one below the other. */
export function Agenda({ days, today }: { days: Map<string, FollowUp[]>; today: string }) {
  const { t } = useTranslation('follow-ups')
  const { language } = useLanguage()
  const name = new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'long', day: 'numeric', weekday: 'short' })
  if (days.size === 0) return <Empty title={t('calendar.free')}>{t('calendar.freeText')}</Empty>
  return [...days].map(([day, followUps]) => (
    <section key={day} className="section agenda" aria-current={day === today ? 'date' : undefined}>
      <h3>
        {name.format(new Date(`${day}T00:00:00Z`))}
        {day === today && <span className="count">{t('calendar.today')}</span>}
      </h3>
      <ul className="cards">
        {followUps.map((followUp) => (
          <li key={followUp.id}>
            <Card followUp={followUp} />
          </li>
        ))}
      </ul>
    </section>
  ))
}
