import { useTranslation } from 'react-i18next'
import { ChangedFields, fieldsOf } from '@/shared/Changed'
import { ChangedFrom, Versions } from '@/shared/Versions'
import { type Contract, contractKey, fetchDifferences, fetchVersions } from './contracts'

/** What the document said before, each version on paper, and what became different, word by word. */
export function VersionsOf({ contract: { id, revision } }: { contract: Contract }) {
  const { t } = useTranslation('contracts')
  const queryKey = contractKey(id!)
  return (
    <Versions
      newest={revision}
      queryKey={queryKey}
      fetchPage={(after) => fetchVersions(id!, after)}
      aside={(version) => (
        <a href={`/api/contracts/${id}/document.pdf?version=${version.revision}`} target="_blank" rel="noreferrer">
          {t('paperOfVersion', { number: version.revision })}
        </a>
      )}
      changes={(to) => (
        <ChangedFrom from={to - 1} queryKey={queryKey} fetch={() => fetchDifferences(id!, to - 1, to)}>
          {({ changes }) => <ChangedFields of={fieldsOf(changes)} />}
        </ChangedFrom>
      )}
    />
  )
}
