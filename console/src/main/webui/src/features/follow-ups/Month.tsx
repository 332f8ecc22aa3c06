import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/formats'
import { useLanguage } from '@/shared/language'
import { monthOf, toneOf } from './calendar'
import type { FollowUp } from './follow-ups'

const route = getRouteApi('/follow-ups')

/** As many as a day has room for; the others are a click away. */
const ROOM = 4

interface MonthProps {
  month: string
  weeks: string[][]
  days: Map<string, FollowUp[]>
  today: string
}

/** A month as it hangs on the wall. */
export function Month({ month, weeks, days, today }: MonthProps) {
  const { t } = useTranslation('follow-ups')
  const { language } = useLanguage()
  const weekday = new Intl.DateTimeFormat(language, { timeZone: 'UTC', weekday: 'short' })
  return (
    <table className="panel month" aria-label={t('calendar.title')}>
      <thead>
        <tr>
          {weeks[0]!.map((day) => (
            <th key={day} scope="col">
              {weekday.format(new Date(`${day}T00:00:00Z`))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day} className={monthOf(day) === month ? undefined : 'outside'} aria-current={day === today ? 'date' : undefined}>
                <Day day={day} followUps={days.get(day) ?? []} today={today} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Day({ day, followUps, today }: { day: string; followUps: FollowUp[]; today: string }) {
  const { t } = useTranslation('follow-ups')
  const { date } = useFormats()
  const search = route.useSearch()
  const fitting = followUps.length > ROOM ? followUps.slice(0, ROOM - 1) : followUps
  const others = followUps.length - fitting.length
  return (
    <>
      <time dateTime={day} className="num">
        <span aria-hidden>{Number(day.slice(-2))}</span>
        <span className="hidden">{date(day)}</span>
      </time>
      {followUps.length > 0 && (
        <ul>
          {fitting.map((followUp) => (
            <li key={followUp.id}>
              <Entry followUp={followUp} today={today} />
            </li>
          ))}
          {others > 0 && (
            <li>
              <Link to="/follow-ups" search={{ ...search, view: undefined, month: undefined, day }} className="others">
                {t('calendar.others', { count: others })}
              </Link>
            </li>
          )}
        </ul>
      )}
    </>
  )
}

function Entry({ followUp, today }: { followUp: FollowUp; today: string }) {
  const { t } = useTranslation('follow-ups')
  const { id, title, accountName, status } = followUp
  return (
    <Link
      to="/follow-ups/$id"
      params={{ id: id! }}
      search
      className={`entry ${toneOf(followUp, today)}`}
      title={`${title} · ${accountName}`}
    >
      {accountName} <span className="faint">{title}</span>
      <span className="hidden"> {t(`status.${status}`)}</span>
    </Link>
  )
}
