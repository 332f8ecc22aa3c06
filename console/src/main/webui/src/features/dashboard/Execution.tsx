import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '@/shared/Empty'
import { useFormats } from '@/shared/formats'
import { Panel, Wide } from './Panel'
import type { Execution as Report } from './team'

type Row = NonNullable<Report['rows']>[number]

/** Whether what was promised in contracts is done in time, by department and by owner. */
export function Execution({ query }: { query: UseQueryResult<Report> }) {
  const { t } = useTranslation('dashboard')
  const { date } = useFormats()
  return (
    <Panel
      across
      id="execution"
      title={t('execution.title')}
      about={query.data && t('execution.about', { from: date(query.data.from!), to: date(query.data.to!) })}
      query={query}
    >
      {(report) => (report.rows?.length ? <Rows report={report} /> : <Empty title={t('execution.none')} />)}
    </Panel>
  )
}

function Rows({ report }: { report: Report }) {
  const { t } = useTranslation('dashboard')
  return (
    <Wide label={t('execution.title')}>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{t('execution.who')}</th>
            <th scope="col">{t('execution.milestones')}</th>
            <th scope="col">{t('execution.onTime')}</th>
            <th scope="col">{t('execution.overdue')}</th>
            <th scope="col">{t('execution.slip')}</th>
          </tr>
        </thead>
        <tbody>
          {report.rows?.map((row) => (
            <Performed key={`${row.dimension}${row.value}`} row={row} from={report.from!} to={report.to!} />
          ))}
        </tbody>
      </table>
    </Wide>
  )
}

function Performed({ row, from, to }: { row: Row; from: string; to: string }) {
  const { t } = useTranslation('dashboard')
  const { number, percent } = useFormats()
  const whose = { [row.dimension!]: row.value, from, to }
  const share = row.onTimeShare
  return (
    <tr>
      <th scope="row">{row.name}</th>
      <td className="num">
        <Link to="/team/milestones" search={whose} aria-label={t('execution.of', { shown: number(row.milestones!), name: row.name })}>
          {number(row.milestones!)}
        </Link>
      </td>
      <td className="num">{share === undefined || share === null ? '–' : percent(share)}</td>
      <td className="num">
        {row.overdue ? (
          <Link
            to="/team/milestones"
            search={{ ...whose, status: 'OVERDUE' }}
            aria-label={t('execution.overdueOf', { shown: number(row.overdue), name: row.name })}
          >
            {number(row.overdue)}
          </Link>
        ) : (
          <span className="faint">0</span>
        )}
      </td>
      <td className="num">
        {row.averageSlipDays === undefined || row.averageSlipDays === null
          ? '–'
          : t('execution.days', { shown: number(row.averageSlipDays) })}
      </td>
    </tr>
  )
}
