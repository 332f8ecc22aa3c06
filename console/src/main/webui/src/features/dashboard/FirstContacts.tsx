import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { Empty } from '@/shared/Empty'
import { useFormats } from '@/shared/formats'
import { type Kept, type FirstContacts as Report, type RepWeeks, repWeeks, shade } from './figures'
import { Panel, Wide } from './Panel'
import { WEEKS } from './search'
import type { Days } from './weeks'

type Weeks = (typeof WEEKS)[number]

interface FirstContactsProps {
  query: UseQueryResult<Report>
  weeks: Days[]
  change: (weeks: Weeks) => void
}

/** How each rep kept the clock of the first contact, week by week: the paler, the fewer in time. */
export function FirstContacts({ query, weeks, change }: FirstContactsProps) {
  const { t } = useTranslation('dashboard')
  return (
    <Panel across id="first-contacts" title={t('clocks.title')} about={t('clocks.about')} query={query}>
      {(report) => {
        const reps = repWeeks(report, weeks)
        return (
          <>
            <Segmented<Weeks>
              aria-label={t('clocks.weeks')}
              value={String(weeks.length) as Weeks}
              options={WEEKS.map((value) => ({ value, label: t('clocks.lastWeeks', { count: Number(value) }) }))}
              onChange={change}
            />
            {reps.length === 0 ? <Empty title={t('clocks.none')}>{t('clocks.noneText')}</Empty> : <HeatMap reps={reps} weeks={weeks} />}
          </>
        )
      }}
    </Panel>
  )
}

function HeatMap({ reps, weeks }: { reps: RepWeeks[]; weeks: Days[] }) {
  const { t } = useTranslation('dashboard')
  const { dayOfMonth } = useFormats()
  const all = { from: weeks[0]!.from, to: weeks.at(-1)!.to }
  return (
    <>
      <Wide label={t('clocks.title')}>
        <table className="grid heat">
          <thead>
            <tr>
              <th scope="col">{t('rep')}</th>
              {weeks.map(({ from }) => (
                <th key={from} scope="col">
                  <span className="num">{t('clocks.from', { day: dayOfMonth(from) })}</span>
                </th>
              ))}
              <th scope="col">{t('clocks.all')}</th>
            </tr>
          </thead>
          <tbody>
            {reps.map((rep) => (
              <tr key={rep.id}>
                <th scope="row">{rep.name}</th>
                {rep.weeks.map((kept, index) => (
                  <Cell key={weeks[index]!.from} rep={rep} days={weeks[index]!} kept={kept} />
                ))}
                <Cell rep={rep} days={all} kept={rep.all} />
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <ul className="legend" aria-hidden>
        {(['all', 'most', 'half', 'few'] as const).map((step) => (
          <li key={step}>
            <i className={step} />
            {t(`clocks.shade.${step}`)}
          </li>
        ))}
      </ul>
    </>
  )
}

/** A share says little of one clock: the counts are told with it. */
function Cell({ rep, days, kept: { met, overdue, compliance } }: { rep: RepWeeks; days: Days; kept: Kept }) {
  const { t } = useTranslation('dashboard')
  const { date, percent } = useFormats()
  if (compliance === undefined) return <td className="num none">–</td>
  const told = t('clocks.of', { share: percent(compliance), name: rep.name, from: date(days.from), to: date(days.to), met, overdue })
  return (
    <td className={`num ${shade(compliance)}`}>
      <Link
        to="/team/first-contacts"
        search={{ rep: rep.id, ...days, outcome: overdue > 0 ? 'OVERDUE' : 'MET' }}
        aria-label={told}
        title={told}
      >
        {percent(compliance)}
      </Link>
    </td>
  )
}
