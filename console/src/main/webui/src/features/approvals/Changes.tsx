import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ChangedFields } from '@/shared/Changed'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { approvalKey, fetchChanges } from './approvals'
import type { Approval } from './turns'

/** What is new since the version before, so that nobody reads the whole again. */
export function Changes({ approval }: { approval: Approval }) {
  const { t } = useTranslation('approvals')
  const changes = useQuery({
    queryKey: [...approvalKey(approval.id!), 'changes', approval.revision],
    queryFn: () => fetchChanges(approval),
  })
  return (
    <section aria-labelledby="changes" className="section">
      <h2 id="changes">{t('changes', { from: approval.revision! - 1, to: approval.revision })}</h2>
      {changes.isPending && <Skeletons rows={1} />}
      {changes.isError && <Refused failure={changes.error} again={() => void changes.refetch()} />}
      {changes.data?.length === 0 && <p className="faint">{t('unchanged')}</p>}
      {changes.data && <ChangedFields of={changes.data} />}
    </section>
  )
}
