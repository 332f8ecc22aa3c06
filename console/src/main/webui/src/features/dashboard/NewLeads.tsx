import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '@/shared/Empty'
import { useFormats } from '@/shared/formats'
import { type ByDay, type NewRecords, type RepDays, repDays } from './figures'
import { Panel, Wide } from './Panel'
import { daysOf, isWeekend } from './weeks'

export type NewLeadsData = { totals: NewRecords; byDay: ByDay }

/** What each rep put on the list day by day, against the floor their playbook wants on average. */
export function NewLeads({ query }: { query: UseQueryResult<NewLeadsData> }) {
  const { t } = useTranslation('dashboard')
  return (
    <Panel across id="new-leads" title={t('newLeads.title')} about={t('newLeads.about')} query={query}>
      {({ totals, byDay }) => {
        const reps = repDays(totals, byDay)
        return reps.length === 0 ? (
          <Empty title={t('nobody')} />
        ) : (
          <Days reps={reps} days={daysOf({ from: totals.from!, to: totals.to! })} />
        )
      }}
    </Panel>
  )
}

function Days({ reps, days }: { reps: RepDays[]; days: string[] }) {
  const { t } = useTranslation('dashboard')
  const { weekday, dayOfMonth, number } = useFormats()
  return (
    <Wide label={t('newLeads.title')}>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{t('rep')}</th>
            {days.map((day) => (
              <th key={day} scope="col" className={isWeekend(day) ? 'free' : undefined}>
                {weekday(day)}
                <br />
                <span className="num">{dayOfMonth(day)}</span>
              </th>
            ))}
            <th scope="col">{t('newLeads.average')}</th>
          </tr>
        </thead>
        <tbody>
          {reps.map((rep) => (
            <tr key={rep.id}>
              <th scope="row">{rep.name}</th>
              {rep.days.map(({ day, records, standing }) => (
                <td key={day} className={`num ${standing}`}>
                  {records > 0 ? (
                    <Registered rep={rep} from={day} to={day} shown={number(records)} told="newLeads.of" />
                  ) : (
                    <span className="faint">0</span>
                  )}
                </td>
              ))}
              <td>
                <Average rep={rep} days={days} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}

function Average({ rep, days }: { rep: RepDays; days: string[] }) {
  const { t } = useTranslation('dashboard')
  const { number } = useFormats()
  const { average = 0, floor, meetsFloor } = rep
  return (
    <span className="average">
      {floor !== undefined && (
        <meter min={0} max={floor * 2} low={floor} optimum={floor * 2} value={Math.min(average, floor * 2)} aria-hidden />
      )}
      <Registered
        rep={rep}
        from={days[0]!}
        to={days.at(-1)!}
        shown={floor === undefined ? number(average) : `${number(average)} / ${number(floor)}`}
        told="newLeads.averageOf"
      />
      {meetsFloor === false && <span className="sla late">{t('newLeads.below')}</span>}
    </span>
  )
}

interface RegisteredProps {
  rep: RepDays
  from: string
  to: string
  shown: string
  /** What the number is, for those who hear it. */
  told: 'newLeads.of' | 'newLeads.averageOf'
}

/** A number, and the way to its leads. */
function Registered({ rep, from, to, shown, told }: RegisteredProps) {
  const { t } = useTranslation('dashboard')
  const { date } = useFormats()
  return (
    <Link
      to="/leads"
      search={{ registeredBy: rep.id, registeredFrom: from, registeredTo: to }}
      aria-label={t(told, { shown, name: rep.name, from: date(from), to: date(to) })}
    >
      {shown}
    </Link>
  )
}
