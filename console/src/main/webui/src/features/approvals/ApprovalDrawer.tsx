import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import { Facts } from '@/shared/Facts'
import { useFormats } from '@/shared/formats'
import { useMe } from '@/shared/me'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { Sla } from '@/shared/Sla'
import { approvalKey, fetchApproval } from './approvals'
import { Changes } from './Changes'
import { Decide } from './Decide'
import { Steps } from './Steps'
import { Talk } from './Talk'
import { type Approval, isAsked, mayWithdraw, openStep, takesPart, tellsChanges } from './turns'
import { Withdraw } from './Withdraw'

const route = getRouteApi('/approvals/$id')
const PAGES = { contract: '/contracts/$id', quote: '/quotes/$id', proposal: '/proposals/$id' } as const

/** Everything somebody needs to decide, with the decision at its end: why it needs them, what changed, who spoke before. */
export default function ApprovalDrawer() {
  const { id } = route.useParams()
  const navigate = route.useNavigate()
  const close = () => void navigate({ to: '/approvals', search: (search) => search })
  const approval = useQuery({ queryKey: approvalKey(id), queryFn: () => fetchApproval(id) })
  return (
    <Drawer open onClose={close} size={640} title={approval.data?.title ?? ' '}>
      {approval.isPending && <Skeletons />}
      {approval.isError && <Refused failure={approval.error} again={() => void approval.refetch()} />}
      {approval.data && <Known approval={approval.data} close={close} />}
    </Drawer>
  )
}

function Known({ approval, close }: { approval: Approval; close: () => void }) {
  const { t } = useTranslation('approvals')
  const me = useMe()
  const asked = isAsked(approval, me.id)
  return (
    <>
      <section className="why" aria-labelledby="why">
        <div className="line">
          <h2 id="why">{t(asked ? 'whyYou' : 'why')}</h2>
          {approval.status === 'OPEN' && <Sla due={approval.dueAt} />}
        </div>
        <p>{(asked && openStep(approval)?.why) || approval.why}</p>
      </section>
      <ApprovalFacts approval={approval} />
      {tellsChanges(approval) && <Changes approval={approval} />}
      <Steps approval={approval} />
      {takesPart(approval, me.id) && <Talk approval={approval} />}
      {asked && <Decide approval={approval} close={close} />}
      {mayWithdraw(approval, me.id) && <Withdraw approval={approval} close={close} />}
    </>
  )
}

function ApprovalFacts({ approval }: { approval: Approval }) {
  const { t } = useTranslation('approvals')
  const { money, moment, date } = useFormats()
  const { total } = approval
  const facts = {
    document: <DocumentOf approval={approval} />,
    account: approval.accountName,
    total: total && <b className="num">{money(total)}</b>,
    requestedBy: `${approval.requestedByName} · ${moment(approval.requestedAt!)}`,
    round: (approval.round ?? 1) > 1 && t('round', { count: approval.round }),
    wantedOn: approval.wantedOn && date(approval.wantedOn),
    note: approval.note,
  }
  return <Facts of={facts} label={(field) => t(`field.${field}`)} plain />
}

/** What is decided about, to be read as a whole. */
function DocumentOf({ approval: { subjectType, subjectId } }: { approval: Approval }) {
  const { t } = useTranslation('approvals')
  return (
    <Link to={PAGES[subjectType as keyof typeof PAGES]} params={{ id: subjectId! }}>
      {t(`read.${subjectType}`)}
    </Link>
  )
}
