import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { type Contract, contractKey, fetchPlan } from './contracts'

/** Who will have to agree and why, while it can still be changed. */
export function Plan({ contract }: { contract: Contract }) {
  const { t } = useTranslation('contracts')
  const plan = useQuery({ queryKey: [...contractKey(contract.id!), 'plan', contract.version], queryFn: () => fetchPlan(contract.id!) })
  return (
    <section className="section" aria-labelledby="plan">
      <h2 id="plan">{t('plan')}</h2>
      {plan.isPending && <Skeletons rows={1} />}
      {plan.isError && <Refused failure={plan.error} again={() => void plan.refetch()} />}
      {plan.data && (
        <>
          <p>{plan.data.summary}</p>
          <ol className="steps">
            {plan.data.steps?.map((step) => (
              <li key={step.number}>
                <b>{step.title}</b>
                <p>{step.approvers?.map((one) => one.name).join(' · ') || t('nobody')}</p>
                <p className="faint">{step.why}</p>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
