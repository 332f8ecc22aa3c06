import { useFormats } from '@/shared/formats'
import { ChangedFrom, Versions } from '@/shared/Versions'
import { fetchDifferences, fetchVersions, type Quote, quoteKey } from './quotes'

/** What the offer said before and came to, and what became different each time. */
export function VersionsOf({ quote: { id, revision } }: { quote: Quote }) {
  const { exact } = useFormats()
  const queryKey = quoteKey(id!)
  return (
    <Versions
      newest={revision}
      queryKey={queryKey}
      fetchPage={(after) => fetchVersions(id!, after)}
      aside={({ total }) => <span className="num">{total && exact(total)}</span>}
      changes={(to) => (
        <ChangedFrom from={to - 1} queryKey={queryKey} fetch={() => fetchDifferences(id!, to)}>
          {({ changes }) => (
            <ul className="timeline">
              {changes?.map((change) => (
                <li key={`${change.field}${change.product}${change.before}${change.after}`}>{change.text}</li>
              ))}
            </ul>
          )}
        </ChangedFrom>
      )}
    />
  )
}
