import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/formats'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { fetchHistory } from './doings'
import { LEADS } from './leads'

const FIELDS = ['companyName', 'source', 'campaign', 'contactName', 'contactTitle', 'phone', 'email', 'industry', 'notes'] as const

/** What was known before, who changed it and when. */
export function History({ leadId }: { leadId: string }) {
  const { t } = useTranslation('leads')
  const { moment } = useFormats()
  const history = useInfiniteQuery({
    queryKey: [...LEADS, 'history', leadId],
    queryFn: ({ pageParam }) => fetchHistory(leadId)(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })
  const changes = history.data?.pages.flatMap((page) => page.items ?? []) ?? []
  const nameOf = (field?: string) => {
    const known = FIELDS.find((one) => one === field)
    return known ? t(`field.${known}`) : field
  }
  if (history.isSuccess && changes.length === 0) return null
  return (
    <section aria-labelledby="history" className="section">
      <h2 id="history">{t('history')}</h2>
      {history.isPending && <Skeletons rows={1} />}
      {history.isError && <Refused failure={history.error} again={() => void history.refetch()} />}
      <ul className="panel changes">
        {changes.map((change) => (
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
      {history.hasNextPage && (
        <div className="more">
          <Button loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
    </section>
  )
}
