import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/formats'
import { useLanguage } from '@/shared/language'
import { Pieces } from '@/shared/Pieces'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { type Contract, contractKey, fetchDifferences, fetchVersions } from './contracts'

/** What the document said before, and what became different, word by word. */
export function Versions({ contract }: { contract: Contract }) {
  const { t } = useTranslation('contracts')
  const { moment } = useFormats()
  const several = (contract.revision ?? 1) > 1
  const versions = useQuery({
    queryKey: [...contractKey(contract.id!), 'versions', contract.revision],
    queryFn: () => fetchVersions(contract.id!),
    enabled: several,
  })
  if (!several) return null
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
              <a href={`/api/contracts/${contract.id}/document.pdf?version=${version.revision}`} target="_blank" rel="noreferrer">
                {t('paperOfVersion', { number: version.revision })}
              </a>
            </div>
            <p className="faint">
              {version.writtenByName} · {version.writtenAt && moment(version.writtenAt)}
            </p>
            {version.revision! > 1 && <Changes id={contract.id!} to={version.revision!} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Changes({ id, to }: { id: string; to: number }) {
  const { t } = useTranslation('contracts')
  const { language } = useLanguage()
  const [open, setOpen] = useState(false)
  const diff = useQuery({
    queryKey: [...contractKey(id), 'diff', to, language],
    queryFn: () => fetchDifferences(id, to - 1, to),
    enabled: open,
  })
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('changedFrom', { number: to - 1 })}</summary>
      {open && diff.isPending && <Skeletons rows={1} />}
      {diff.isError && <Refused failure={diff.error} again={() => void diff.refetch()} />}
      {diff.data?.changes?.map((changed) => (
        <div key={changed.field} className="changed">
          <b>{changed.label}</b>
          {changed.lines?.map((line, at) => (
            <p key={`${changed.field}${at}`}>
              <Pieces of={line.pieces} />
            </p>
          ))}
        </div>
      ))}
    </details>
  )
}
