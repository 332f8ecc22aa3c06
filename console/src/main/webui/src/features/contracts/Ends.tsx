import { useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/formats'
import { useMe } from '@/shared/me'
import { useOptimistic } from '@/shared/optimistic'
import { Sheet, Words } from '@/shared/Sheet'
import { CONTRACTS, type Contract, contractKey, keepOn, makeVoid, terminate } from './contracts'
import { others } from './moves'

/** What contract-service tells of an amendment nobody had signed when the term of its contract was over. */
const TERM_OVER = 'contract-expired'

interface EndProps {
  contract: Contract
  close: () => void
}

/** For good, with the reason that stays on record; what falls with it is said before. */
export function MakeVoid({ contract, close }: EndProps) {
  const { t } = useTranslation('contracts')
  const ended = useEnded()
  return (
    <Sheet<{ reason: string }, Contract>
      title={t('voiding.title', { number: contract.number })}
      submit={t('other.voiding')}
      danger
      draft={`voiding.${contract.id}`}
      send={({ reason }, key) => makeVoid(contract.id!, reason, key)}
      onDone={ended(t('voiding.done'))}
      close={close}
    >
      <p className="what-follows">{t(contract.status === 'SIGNED' ? 'voiding.signed' : 'voiding.unsigned')}</p>
      <Words name="reason" label={t('why')} focus most={1000} />
    </Sheet>
  )
}

/** Today, or after a last day that lies ahead; until that is over it can be taken back. */
export function Terminate({ contract, close }: EndProps) {
  const { t } = useTranslation('contracts')
  const ended = useEnded()
  return (
    <Sheet<{ reason: string; effectiveOn?: string }, Contract>
      title={t('termination.title', { number: contract.number })}
      submit={t('other.termination')}
      danger
      draft={`termination.${contract.id}`}
      initial={{ reason: contract.termination?.reason, effectiveOn: contract.termination?.effectiveOn }}
      send={({ reason, effectiveOn }, key) => terminate(contract.id!, { reason, effectiveOn: effectiveOn || undefined }, key)}
      onDone={ended(t('termination.done'))}
      close={close}
    >
      <p className="what-follows">{t('termination.follows')}</p>
      <Words name="reason" label={t('why')} focus most={1000} />
      <Form.Item name="effectiveOn" label={t('termination.lastDay')}>
        <Input type="date" />
      </Form.Item>
    </Sheet>
  )
}

/** That it ends before its time, or did, and why; as long as its last day lies ahead it can go on after all. */
export function EndsEarly({ contract }: { contract: Contract }) {
  const { t } = useTranslation('contracts')
  const { date } = useFormats()
  const me = useMe()
  const ended = useEnded()
  const going = useOptimistic<void, Contract, Contract>({
    key: contractKey(contract.id!),
    exact: true,
    change: (known) => ({ ...known, termination: undefined }),
    send: () => keepOn(contract.id!),
    onDone: ended(t('termination.takenBack')),
  })
  const { termination, status } = contract
  if (!termination) return null
  const ahead = status === 'SIGNED'
  return (
    <Alert
      type={ahead ? 'warning' : 'info'}
      showIcon
      className="ends-early"
      title={t(ahead ? 'termination.ahead' : 'termination.over', { day: date(termination.effectiveOn!) })}
      description={termination.reason}
      action={others(contract, me).includes('termination') && <Button onClick={() => going.mutate()}>{t('termination.takeBack')}</Button>}
    />
  )
}

/** Why it is void, by whose word and since when; an older one tells no more than that it is. */
export function IsVoid({ contract: { voided } }: { contract: Contract }) {
  const { t } = useTranslation('contracts')
  const { moment } = useFormats()
  if (!voided) return null
  const { decidedByName, reason, at } = voided
  return (
    <Alert
      type="error"
      showIcon
      className="ends-early"
      title={t(decidedByName ? 'voiding.by' : 'voiding.since', { name: decidedByName, at: moment(at!) })}
      description={reason === TERM_OVER ? t('voiding.termOver') : reason}
    />
  )
}

/** The contract as it is now, and everything that shows it or what was planned for it. */
function useEnded() {
  const { message } = App.useApp()
  const queries = useQueryClient()
  return (told: string) => (contract: Contract) => {
    queries.setQueryData(contractKey(contract.id!), contract)
    for (const key of [CONTRACTS, ['follow-ups'], ['today']]) void queries.invalidateQueries({ queryKey: key })
    void message.success(told)
  }
}
