import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '@/shared/Empty'
import { useFormats } from '@/shared/formats'
import { JobProgress, useJob } from '@/shared/jobs'
import { useRegion } from '@/shared/me'
import { PageHead } from '@/shared/PageHead'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { fetchLeavers, HANDOVERS, type Leaver } from './handovers'

const HandOver = lazy(() => import('./HandOver'))

/** Who left and still owns leads: all of them go to somebody else, or evenly to the team. */
export default function HandoversPage() {
  const { t } = useTranslation('handover')
  const region = useRegion()
  const queries = useQueryClient()
  const [leaver, setLeaver] = useState<Leaver>()
  const [jobId, setJobId] = useState<string>()
  const leavers = useQuery({ queryKey: [...HANDOVERS, region], queryFn: () => fetchLeavers(region) })
  const job = useJob(jobId, () => {
    for (const key of [HANDOVERS, ['leads'], ['morning'], ['today']]) void queries.invalidateQueries({ queryKey: key })
  })
  return (
    <>
      <PageHead title={t('title')} />
      {job.data?.state === 'DONE' && <p role="status">{t('done')}</p>}
      {job.data && <JobProgress job={job.data} label={t('running')} stoppable />}
      {leavers.isPending && <Skeletons rows={3} />}
      {leavers.isError && <Refused failure={leavers.error} again={() => void leavers.refetch()} />}
      {leavers.data?.length === 0 && <Empty title={t('empty.title')}>{t('empty.text')}</Empty>}
      <ul className="cards section" aria-label={t('title')}>
        {leavers.data?.map((one) => (
          <li key={one.ownerId}>
            <OneLeaver leaver={one} choose={() => setLeaver(one)} />
          </li>
        ))}
      </ul>
      <Suspense>{leaver && <HandOver leaver={leaver} begun={setJobId} close={() => setLeaver(undefined)} />}</Suspense>
    </>
  )
}

function OneLeaver({ leaver: { ownerName, open, leads }, choose }: { leaver: Leaver; choose: () => void }) {
  const { t } = useTranslation('handover')
  const { number } = useFormats()
  return (
    <div className="line">
      <div>
        <b>{ownerName}</b>
        <p className="faint num">{t('owns', { open: number(open ?? 0), leads: number(leads ?? 0) })}</p>
      </div>
      <Button type="primary" aria-label={t('handOverThis', { name: ownerName })} onClick={choose}>
        {t('handOver')}
      </Button>
    </div>
  )
}
