import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/formats'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { type Contract, contractKey, fetchMilestones, type Milestone } from './contracts'

/** What each department does for it, and by when. */
export function Milestones({ contract }: { contract: Contract }) {
  const { t } = useTranslation('contracts')
  const milestones = useQuery({ queryKey: [...contractKey(contract.id!), 'milestones'], queryFn: () => fetchMilestones(contract.id!) })
  return (
    <section className="section" aria-labelledby="milestones">
      <h2 id="milestones">{t('milestones')}</h2>
      {milestones.isPending && <Skeletons rows={2} />}
      {milestones.isError && <Refused failure={milestones.error} again={() => void milestones.refetch()} />}
      <ol className="steps">
        {milestones.data?.items?.map((milestone) => (
          <li key={milestone.id} className={milestone.actualOn ? 'agreed' : undefined}>
            <One milestone={milestone} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function One({ milestone }: { milestone: Milestone }) {
  const { date } = useFormats()
  const { title, departmentName, responsibleName, plannedOn, actualOn } = milestone
  return (
    <>
      <div className="line">
        <b>{title}</b>
        <span className="num">{(actualOn ?? plannedOn) && date((actualOn ?? plannedOn)!)}</span>
      </div>
      <p className="faint">{[departmentName, responsibleName].filter(Boolean).join(' · ')}</p>
    </>
  )
}
