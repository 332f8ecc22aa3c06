import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refused } from '@/shared/Refused'
import { Sheet, Words } from '@/shared/Sheet'
import { type Compared, type Comparison, type Contract, contractKey, explain, fetchComparison } from './contracts'

const comparisonKey = ({ id, revision }: Contract) => [...contractKey(id!), 'comparison', revision]

/** The contract beside what was negotiated (R4.5): a difference goes no further before it is explained. */
export function Compare({ contract, mayExplain }: { contract: Contract; mayExplain: boolean }) {
  const { t } = useTranslation('contracts')
  const [explaining, explainThis] = useState<Compared>()
  const comparison = useQuery({
    queryKey: comparisonKey(contract),
    queryFn: () => fetchComparison(contract.id!),
  })
  if (comparison.isError) return <Refused failure={comparison.error} again={() => void comparison.refetch()} />
  if (!comparison.data?.lines?.length) return null
  return (
    <section className="section" aria-labelledby="comparison">
      <h2 id="comparison">{t('comparison')}</h2>
      {!comparison.data.reviewed && <p className="faint">{t('notReviewed')}</p>}
      <ul className="cards">
        {comparison.data.lines.map((line) => (
          <li key={line.issueId}>
            <OneIssue line={line} />
            {mayExplain && !line.settled && (
              <Button aria-label={`${t('explain')}: ${line.issue}`} onClick={() => explainThis(line)}>
                {t('explain')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {explaining && <Explain contract={contract} line={explaining} close={() => explainThis(undefined)} />}
    </section>
  )
}

function OneIssue({ line }: { line: Compared }) {
  const { t } = useTranslation('contracts')
  return (
    <>
      <div className="line">
        <b>{line.issue}</b>
        <span className={`sla ${line.settled ? '' : 'late'}`}>{t(`match.${line.match}`)}</span>
      </div>
      <p>{t('agreedThere', { words: line.agreed ?? '–' })}</p>
      {line.contract && <p>{t('saidHere', { words: line.contract })}</p>}
      {line.because && <q>{line.because.reason}</q>}
    </>
  )
}

function Explain({ contract, line, close }: { contract: Contract; line: Compared; close: () => void }) {
  const { t } = useTranslation('contracts')
  const queries = useQueryClient()
  return (
    <Sheet<{ reason: string }, Comparison>
      title={t('explain')}
      submit={t('save')}
      draft={`explanation.${contract.id}.${line.issueId}`}
      send={({ reason }, key) => explain(contract.id!, { issueId: line.issueId!, reason }, key)}
      onDone={(compared) => queries.setQueryData(comparisonKey(contract), compared)}
      close={close}
    >
      <OneIssue line={line} />
      <Words name="reason" label={t('because')} focus most={2000} />
    </Sheet>
  )
}
