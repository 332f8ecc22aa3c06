import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { Refused } from '@/shared/Refused'
import { type Compared, type Contract, contractKey, explain, fetchComparison } from './contracts'

/** The contract beside what was negotiated (R4.5): a difference goes no further before it is explained. */
export function Compare({ contract, mayExplain }: { contract: Contract; mayExplain: boolean }) {
  const { t } = useTranslation('contracts')
  const [explaining, explainThis] = useState<Compared>()
  const comparison = useQuery({
    queryKey: [...contractKey(contract.id!), 'comparison', contract.revision],
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
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [typed, type] = useState('')
  const send = useMutation({
    mutationFn: () => explain(contract.id!, line.issueId!, typed.trim()),
    onSuccess: (compared) => {
      queries.setQueryData([...contractKey(contract.id!), 'comparison', contract.revision], compared)
      close()
    },
    onError: (refused) => void message.error(wordsOf(refused, t)),
  })
  return (
    <Drawer open onClose={close} size={480} title={t('explain')}>
      <div className="decide">
        <OneIssue line={line} />
        <Input.TextArea
          autoFocus
          value={typed}
          maxLength={2000}
          autoSize={{ minRows: 3, maxRows: 8 }}
          aria-label={t('because')}
          placeholder={t('because')}
          onChange={({ target }) => type(target.value)}
        />
        <div className="sheet-actions">
          <Button onClick={close}>{t('cancel')}</Button>
          <Button type="primary" disabled={!typed.trim()} loading={send.isPending} onClick={() => send.mutate()}>
            {t('save')}
          </Button>
        </div>
      </div>
    </Drawer>
  )
}
