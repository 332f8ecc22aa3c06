import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '@/shared/Empty'
import { useFormats } from '@/shared/formats'
import { Panel } from './Panel'
import type { ApprovalReport } from './team'

/** What waits for somebody's word, by how long it has been waiting, and how long a word takes. */
export function Waiting({ query }: { query: UseQueryResult<ApprovalReport> }) {
  const { t } = useTranslation('dashboard')
  return (
    <Panel id="waiting" title={t('waiting.title')} about={t('waiting.about')} query={query}>
      {(report) => (
        <>
          <Ages open={report.open ?? []} />
          <Approvers report={report} />
        </>
      )}
    </Panel>
  )
}

function Ages({ open }: { open: NonNullable<ApprovalReport['open']> }) {
  const { t } = useTranslation('dashboard')
  const { number } = useFormats()
  const most = Math.max(1, ...open.map(({ approvals }) => approvals ?? 0))
  if (open.every(({ approvals }) => !approvals)) return <Empty title={t('waiting.none')} />
  return (
    <ul className="bars" aria-label={t('waiting.title')}>
      {open.map(({ daysFrom = 0, daysTo, approvals = 0, late = 0, drillDown }) => {
        const age =
          daysTo === undefined || daysTo === null
            ? t('waiting.more', { count: daysFrom })
            : t('waiting.days', { from: daysFrom, to: daysTo })
        const asked = new URLSearchParams(drillDown?.split('?')[1])
        return (
          <li key={daysFrom}>
            <span>{age}</span>
            <i className={late > 0 ? 'late' : undefined} style={{ width: `${(approvals / most) * 100}%` }} aria-hidden />
            <Link
              className="num"
              to="/approvals"
              search={{
                which: 'open',
                requestedFrom: asked.get('requestedFrom') ?? undefined,
                requestedTo: asked.get('requestedTo') ?? undefined,
              }}
              aria-label={t('waiting.of', { shown: number(approvals), age })}
            >
              {number(approvals)}
            </Link>
            {late > 0 && <span className="sla late">{t('waiting.late', { count: late })}</span>}
          </li>
        )
      })}
    </ul>
  )
}

function Approvers({ report }: { report: ApprovalReport }) {
  const { t } = useTranslation('dashboard')
  const { number } = useFormats()
  const approvers = report.approvers ?? []
  if (approvers.length === 0) return null
  return (
    <details>
      <summary>{t('waiting.approvers')}</summary>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{t('waiting.approver')}</th>
            <th scope="col">{t('waiting.decided')}</th>
            <th scope="col">{t('waiting.hours')}</th>
          </tr>
        </thead>
        <tbody>
          {approvers.map(({ personId, personName, decided, averageHours }) => (
            <tr key={personId}>
              <th scope="row">{personName}</th>
              <td className="num">{number(decided ?? 0)}</td>
              <td className="num">{averageHours === undefined || averageHours === null ? '–' : number(averageHours)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
