import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { type Change, changesKey, fetchChanges, type Playbook } from './playbooks'
import { bySection, placeOf, wordsOfValue } from './text'

/** Where two versions differ: what was crossed out, what was written, and where. */
export function Differences({ of, against }: { of: Playbook; against: number }) {
  const { t } = useTranslation('playbooks')
  const { name, version, region } = of
  const changes = useQuery({
    queryKey: changesKey(of, against),
    queryFn: () => fetchChanges(name!, version!, against, region),
  })
  return (
    <section className="section" aria-labelledby="differences">
      <h2 id="differences">{t('differences', { from: against, to: version })}</h2>
      {changes.isPending && <Skeletons rows={2} />}
      {changes.isError && <Refused failure={changes.error} again={() => void changes.refetch()} />}
      {changes.data?.length === 0 && <p className="faint">{t('same')}</p>}
      {[...bySection(changes.data ?? [])].map(([section, changed]) => (
        <div key={section} className="panel differences">
          <h3>{t(`section.${section}`, { defaultValue: section })}</h3>
          <ul>
            {changed.map((change) => (
              <li key={change.path}>
                <One change={change} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function One({ change: { path, before, after } }: { change: Change }) {
  return (
    <>
      <code>{placeOf(path ?? '')}</code>
      <span>
        {before !== null && before !== undefined && <del>{wordsOfValue(before)}</del>}{' '}
        {after !== null && after !== undefined && <ins>{wordsOfValue(after)}</ins>}
      </span>
    </>
  )
}
