import { type QueryKey, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from './formats'
import { useLanguage } from './language'
import { More, type Page, usePages } from './pages'
import { Refused } from './Refused'
import { Skeletons } from './Skeletons'

interface Version {
  revision?: number
  writtenByName?: string
  writtenAt?: string
}

interface VersionsProps<V extends Version> {
  /** Which one is the newest: where there is none before it, there is nothing to tell. */
  newest: number | undefined
  queryKey: QueryKey
  fetchPage: (after: string | undefined) => Promise<Page<V>>
  /** What each offers beside its number. */
  aside: (version: V) => ReactNode
  /** What became different with it. */
  changes: (revision: number) => ReactNode
}

/** What a document said before, the newest first, and what became different each time. */
export function Versions<V extends Version>({ newest = 1, queryKey, fetchPage, aside, changes }: VersionsProps<V>) {
  const { t } = useTranslation('shared')
  const { moment } = useFormats()
  const versions = usePages({
    queryKey: [...queryKey, 'versions', newest],
    fetchPage: fetchPage,
    enabled: newest > 1,
  })
  if (newest < 2) return null
  return (
    <section className="section" aria-labelledby="versions">
      <h2 id="versions">{t('versions.title')}</h2>
      {versions.isPending && <Skeletons rows={2} />}
      {versions.isError && <Refused failure={versions.error} again={() => void versions.refetch()} />}
      <ol className="steps">
        {versions.items.map((version) => (
          <li key={version.revision}>
            <div className="line">
              <b>{t('versions.one', { number: version.revision })}</b>
              {aside(version)}
            </div>
            <p className="faint">
              {version.writtenByName} · {version.writtenAt && moment(version.writtenAt)}
            </p>
            {version.revision! > 1 && changes(version.revision!)}
          </li>
        ))}
      </ol>
      <More of={versions} />
    </section>
  )
}

interface ChangedFromProps<Changes> {
  /** The version before. */
  from: number
  queryKey: QueryKey
  fetch: () => Promise<Changes>
  children: (changes: Changes) => ReactNode
}

/** What became different since the version before; asked for when somebody wants to know. */
export function ChangedFrom<Changes>({ from, queryKey, fetch, children }: ChangedFromProps<Changes>) {
  const { t } = useTranslation('shared')
  const { language } = useLanguage()
  const [open, setOpen] = useState(false)
  const changes = useQuery({ queryKey: [...queryKey, 'changed from', from, language], queryFn: fetch, enabled: open })
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('versions.changedFrom', { number: from })}</summary>
      {open && changes.isPending && <Skeletons rows={1} />}
      {changes.isError && <Refused failure={changes.error} again={() => void changes.refetch()} />}
      {changes.data && children(changes.data)}
    </details>
  )
}
