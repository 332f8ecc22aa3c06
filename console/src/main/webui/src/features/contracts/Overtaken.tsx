import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { components } from '@/shared/api/generated/contract'
import { wordsOf } from '@/shared/api/problem'
import { ChangedFields, fieldsOf } from '@/shared/Changed'
import { useLanguage } from '@/shared/language'
import { useMe } from '@/shared/me'
import { CONTRACTS, type Contract, contractKey, fetchRebase, rebase } from './contracts'
import { awaitsSeals, mayWrite } from './moves'

export type Rebase = components['schemas']['RebaseView']
type Clash = components['schemas']['ClashView']
type Keep = Record<string, components['schemas']['Kept']>

/** Whether other terms came into force since an amendment was drafted; asked before it is shown, so that nothing moves when it is known. */
export function useOvertaken(contract: Contract | undefined) {
  const { language } = useLanguage()
  return useQuery({
    queryKey: [...contractKey(contract?.id ?? ''), 'rebase', contract?.version, language],
    queryFn: () => fetchRebase(contract!.id!),
    enabled: !!contract && awaitsSeals(contract),
    placeholderData: (before, query) => (query?.queryKey[2] === contract?.id ? before : undefined),
  })
}

/** What the terms that hold now say otherwise, and the way to draft an amendment again on them. */
export function Overtaken({ contract, on }: { contract: Contract; on: Rebase }) {
  const { t } = useTranslation('contracts')
  const me = useMe()
  return (
    <section className="why section" aria-labelledby="overtaken">
      <h2 id="overtaken">{t('overtaken.title', { number: on.number })}</h2>
      <p>{t(`overtaken.${contract.status}`)}</p>
      <ChangedFields of={fieldsOf(on.changes)} />
      {mayWrite(contract, me) && <DraftAgain contract={contract} on={on} />}
    </section>
  )
}

/** What only one of them changed is put together by itself; where both did, the drafter says which wording stays. */
function DraftAgain({ contract, on }: { contract: Contract; on: Rebase }) {
  const { t } = useTranslation('contracts')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const again = useMutation({
    mutationFn: (keep: Keep) => rebase(contract.id!, on.onto!, keep),
    onSuccess: (drafted) => {
      queries.setQueryData(contractKey(drafted.id!), drafted)
      void message.success(t('overtaken.done'))
    },
    onError: (refused) => void message.error(wordsOf(refused, t)),
    onSettled: () => queries.invalidateQueries({ queryKey: CONTRACTS }),
  })
  return (
    <Form<{ keep?: Keep }> layout="vertical" requiredMark={false} onFinish={({ keep = {} }) => again.mutate(keep)}>
      {on.clashes?.map((clash) => (
        <OneClash key={clash.field} clash={clash} number={on.number!} />
      ))}
      <Button type="primary" htmlType="submit" loading={again.isPending}>
        {t('overtaken.again')}
      </Button>
    </Form>
  )
}

function OneClash({ clash, number }: { clash: Clash; number: string }) {
  const { t } = useTranslation('contracts')
  const wording = (words: string | undefined) => <span className="wording">{words ?? t('overtaken.nothing')}</span>
  return (
    <fieldset className="clash">
      <legend>{clash.label}</legend>
      <p className="faint">
        {t('overtaken.before')} {wording(clash.before)}
      </p>
      <Form.Item name={['keep', clash.field!]} rules={[{ required: true, message: t('overtaken.choose') }]}>
        <Radio.Group aria-label={clash.label} name={clash.field}>
          <Radio value="drafted">
            {t('overtaken.drafted')} {wording(clash.drafted)}
          </Radio>
          <Radio value="current">
            {t('overtaken.current', { number })} {wording(clash.current)}
          </Radio>
        </Radio.Group>
      </Form.Item>
    </fieldset>
  )
}
