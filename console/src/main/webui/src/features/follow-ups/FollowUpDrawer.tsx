import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import { Facts } from '@/shared/Facts'
import { useFormats } from '@/shared/formats'
import { has, useMe } from '@/shared/me'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { Complete } from './Complete'
import { FOLLOW_UPS, type FollowUp, fetchFollowUp } from './follow-ups'

const route = getRouteApi('/follow-ups/$id')

/** A late call is worth more than none, so what was missed can still be done. */
const TO_DO = ['PLANNED', 'DUE', 'MISSED']

/** One follow-up: why it is due that day, and what came of it. */
export default function FollowUpDrawer() {
  const { t } = useTranslation('follow-ups')
  const me = useMe()
  const { id } = route.useParams()
  const navigate = route.useNavigate()
  const close = () => void navigate({ to: '/follow-ups', search: (search) => search })
  const { data: known, ...asked } = useQuery({ queryKey: [...FOLLOW_UPS, 'one', id], queryFn: () => fetchFollowUp(id) })
  return (
    <Drawer open onClose={close} size={520} title={known?.title ?? t('field.what')}>
      {asked.isPending && <Skeletons rows={3} />}
      {asked.isError && <Refused failure={asked.error} again={() => void asked.refetch()} />}
      {known?.why && (
        <div className="why">
          <b>{t('field.why')}</b>
          <span>{known.why}</span>
          {known.provisional && <span>{t('provisional')}</span>}
        </div>
      )}
      {known && <Known followUp={known} />}
      {known && TO_DO.includes(known.status ?? '') && has(me, 'sales', 'manager') && <Complete key={id} followUp={known} close={close} />}
    </Drawer>
  )
}

function Known({ followUp }: { followUp: FollowUp }) {
  const { t } = useTranslation('follow-ups')
  const { date, moment } = useFormats()
  const facts = {
    dueOn: followUp.dueOn && date(followUp.dueOn),
    status: t(`status.${followUp.status}`),
    account: (
      <Link to="/accounts/$id" params={{ id: followUp.accountId! }}>
        {followUp.accountName}
      </Link>
    ),
    deal: (
      <Link to="/deals/$id" params={{ id: followUp.dealId! }}>
        {followUp.dealName}
      </Link>
    ),
    contract: (
      <Link to="/contracts/$id" params={{ id: followUp.contractId! }}>
        {t('contract')}
      </Link>
    ),
    owner: followUp.ownerName,
    note: followUp.note,
    completed: followUp.completedAt && `${followUp.completedByName} · ${moment(followUp.completedAt)}`,
    summary: followUp.summary,
    outcome: followUp.outcome !== followUp.summary && followUp.outcome,
    nextStep: followUp.nextStep,
  }
  return <Facts of={facts} label={(field) => t(`field.${field}`)} plain />
}
