import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/formats'
import { More, usePages } from '@/shared/pages'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { fetchHistory } from './doings'
import { LEADS } from './leads'

const FIELDS = ['companyName', 'source', 'campaign', 'contactName', 'contactTitle', 'phone', 'email', 'industry', 'notes'] as const

/** What was known before, who changed it and when. */
export function History({ leadId }: { leadId: string }) {
  const { t } = useTranslation('leads')
  const { moment } = useFormats()
  const history = usePages({
    queryKey: [...LEADS, 'history', leadId],
    fetchPage: fetchHistory(leadId),
  })
  const nameOf = (field?: string) => {
    const known = FIELDS.find((one) => one === field)
    return known ? t(`field.${known}`) : field
  }
  if (history.isSuccess && history.items.length === 0) return null
  return (
    <section aria-labelledby="history" className="section">
      <h2 id="history">{t('history')}</h2>
      {history.isPending && <Skeletons rows={1} />}
      {history.isError && <Refused failure={history.error} again={() => void history.refetch()} />}
      <ul className="panel changes">
        {history.items.map((change) => (
          <li key={`${change.changedAt}-${change.field}`}>
            <span>
              <b>{nameOf(change.field)}</b> {change.before && <del>{change.before}</del>} {change.after && <ins>{change.after}</ins>}
            </span>
            <span className="faint">
              {change.changedByName} · {change.changedAt && moment(change.changedAt)}
            </span>
          </li>
        ))}
      </ul>
      <More of={history} />
    </section>
  )
}
