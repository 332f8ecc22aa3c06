import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/formats'
import { useLanguage } from '@/shared/language'
import { useMe, useRegion } from '@/shared/me'
import { usePhone } from '@/shared/phone'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { Agenda } from './Agenda'
import { byDay, monthAfter, monthOf, weeksOf } from './calendar'
import { fetchDays, LISTS } from './follow-ups'
import { Month } from './Month'
import type { FollowUpsSearch } from './search'

const route = getRouteApi('/follow-ups')

/** What is to be done on which day: a month on the desk, its days one below the other on the phone. */
export default function Calendar({ search }: { search: FollowUpsSearch }) {
  const { t } = useTranslation('follow-ups')
  const me = useMe()
  const region = useRegion()
  const phone = usePhone()
  const today = useFormats().dayOf(new Date())
  const month = search.month ?? monthOf(today)
  const weeks = weeksOf(month)
  const from = phone ? `${month}-01` : weeks[0]![0]!
  const to = phone ? weeks.flat().findLast((day) => monthOf(day) === month)! : weeks.at(-1)!.at(-1)!
  const followUps = useQuery({
    queryKey: [...LISTS, 'days', region, from, to, search],
    queryFn: () => fetchDays(search, { me, region }, from, to),
  })
  const days = byDay(followUps.data?.pages.flatMap((page) => page.items ?? []) ?? [])
  const cut = followUps.data?.pages.at(-1)?.next
  return (
    <>
      <Turn month={month} thisMonth={monthOf(today)} search={search} />
      {followUps.isError && <Refused failure={followUps.error} again={() => void followUps.refetch()} />}
      {cut && <p className="faint">{t('calendar.cut')}</p>}
      {phone && followUps.isPending && <Skeletons rows={6} />}
      {phone && followUps.data && <Agenda days={days} today={today} />}
      {!phone && !followUps.isError && <Month month={month} weeks={weeks} days={days} today={today} />}
    </>
  )
}

/** From month to month, and back to this one. */
function Turn({ month, thisMonth, search }: { month: string; thisMonth: string; search: FollowUpsSearch }) {
  const { t } = useTranslation('follow-ups')
  const { language } = useLanguage()
  const navigate = route.useNavigate()
  const name = new Intl.DateTimeFormat(language, { timeZone: 'UTC', year: 'numeric', month: 'long' })
  const show = (other: string) => void navigate({ search: { ...search, month: other === thisMonth ? undefined : other }, replace: true })
  return (
    <div className="turn">
      <Button icon={<LeftOutlined aria-hidden />} aria-label={t('calendar.before')} onClick={() => show(monthAfter(month, -1))} />
      <h2 aria-live="polite">{name.format(new Date(`${month}-01T00:00:00Z`))}</h2>
      <Button icon={<RightOutlined aria-hidden />} aria-label={t('calendar.after')} onClick={() => show(monthAfter(month, 1))} />
      {month !== thisMonth && (
        <Link to="/follow-ups" search={{ ...search, month: undefined }}>
          {t('calendar.now')}
        </Link>
      )}
    </div>
  )
}
