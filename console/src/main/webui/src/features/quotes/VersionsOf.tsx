import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/formats'
import { useLanguage } from '@/shared/language'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { fetchDifferences, fetchVersions, type Quote, quoteKey } from './quotes'

/** What the offer said before, and what became different each time. */
export function Versions({ quote }: { quote: Quote }) {
  const { t } = useTranslation('quotes')
  const { exact, moment } = useFormats()
  const versions = useQuery({
    queryKey: [...quoteKey(quote.id!), 'versions', quote.revision],
    queryFn: () => fetchVersions(quote.id!),
    enabled: (quote.revision ?? 1) > 1,
  })
  if ((quote.revision ?? 1) < 2) return null
  return (
    <section className="section" aria-labelledby="versions">
      <h2 id="versions">{t('versions')}</h2>
      {versions.isPending && <Skeletons rows={2} />}
      {versions.isError && <Refused failure={versions.error} again={() => void versions.refetch()} />}
      <ol className="steps">
        {versions.data?.items?.map((version) => (
          <li key={version.revision}>
            <div className="line">
              <b>{t('version', { number: version.revision })}</b>
              <span className="num">{version.total && exact({ amount: version.total.amount!, currency: version.total.currency! })}</span>
            </div>
            <p className="faint">
              {version.writtenByName} · {version.writtenAt && moment(version.writtenAt)}
            </p>
            {version.revision! > 1 && <Changes id={quote.id!} revision={version.revision!} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Changes({ id, revision }: { id: string; revision: number }) {
  const { t } = useTranslation('quotes')
  const { language } = useLanguage()
  const [open, setOpen] = useState(false)
  const changes = useQuery({
    queryKey: [...quoteKey(id), 'differences', revision, language],
    queryFn: () => fetchDifferences(id, revision),
    enabled: open,
  })
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('changedFrom', { number: revision - 1 })}</summary>
      {open && changes.isPending && <Skeletons rows={1} />}
      {changes.isError && <Refused failure={changes.error} again={() => void changes.refetch()} />}
      <ul className="timeline">
        {changes.data?.changes?.map((change) => (
          <li key={`${change.field}${change.product}${change.before}${change.after}`}>{change.text}</li>
        ))}
      </ul>
    </details>
  )
}
