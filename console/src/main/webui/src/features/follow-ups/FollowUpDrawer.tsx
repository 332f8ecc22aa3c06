import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import { Facts } from '@/shared/Facts'
import { useFormats } from '@/shared/formats'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { Complete } from './Complete'
import { FOLLOW_UPS, type FollowUp, fetchFollowUp } from './follow-ups'

const route = getRouteApi('/follow-ups/$id')

/** One follow-up: why it is due that day, and what came of it. */
export default function FollowUpDrawer() {
  const { id } = route.useParams()
  const navigate = route.useNavigate()
  const close = () => void navigate({ to: '/follow-ups', search: (search) => search })
  const followUp = useQuery({ queryKey: [...FOLLOW_UPS, 'one', id], queryFn: () => fetchFollowUp(id) })
  return (
    <Drawer open onClose={close} size={520} title={followUp.data?.title ?? ' '}>
      {followUp.isPending && <Skeletons rows={3} />}
      {followUp.isError && <Refused failure={followUp.error} again={() => void followUp.refetch()} />}
      {followUp.data && <FollowUpFacts followUp={followUp.data} />}
      {followUp.data && ['PLANNED', 'DUE'].includes(followUp.data.status ?? '') && <Complete followUp={followUp.data} close={close} />}
    </Drawer>
  )
}

function FollowUpFacts({ followUp }: { followUp: FollowUp }) {
  const { t } = useTranslation('follow-ups')
  const { date, moment } = useFormats()
  const facts = {
    account: followUp.accountName,
    deal: followUp.dealName,
    owner: followUp.ownerName,
    dueOn: followUp.dueOn && date(followUp.dueOn),
    why: followUp.why,
    note: followUp.note,
    status: t(`status.${followUp.status}`),
    completed: followUp.completedAt && `${followUp.completedByName} · ${moment(followUp.completedAt)}`,
    summary: followUp.summary,
    outcome: followUp.outcome,
    nextStep: followUp.nextStep,
  }
  return <Facts of={facts} label={(field) => t(`field.${field}`)} plain />
}
