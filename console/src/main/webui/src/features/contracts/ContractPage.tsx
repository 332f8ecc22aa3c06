import { FilePdfOutlined } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { Facts } from '@/shared/Facts'
import { FollowUpsOf } from '@/shared/FollowUpsOf'
import { useFormats } from '@/shared/formats'
import { useMe } from '@/shared/me'
import { useOptimistic } from '@/shared/optimistic'
import { PageHead } from '@/shared/PageHead'
import { usePhone } from '@/shared/phone'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { Attachments } from './Attachments'
import { Compare } from './Compare'
import { amend, CONTRACTS, type Contract, contractKey, fetchContract, type Move, move } from './contracts'
import { DocumentOf } from './DocumentOf'
import { Milestones } from './Milestones'
import { mayAmend, mayWrite, moves } from './moves'
import { Plan } from './Plan'
import { Seals } from './Seals'
import { Versions } from './Versions'
import './contracts.css'

const Preview = lazy(() => import('./Preview'))
const route = getRouteApi('/contracts/$id')

/** One contract on its way from a draft to both seals, and what its signature set in motion. */
export default function ContractPage() {
  const { id } = route.useParams()
  const contract = useQuery({ queryKey: contractKey(id), queryFn: () => fetchContract(id) })
  if (contract.isPending) return <Skeletons />
  if (contract.isError) return <Refused failure={contract.error} again={() => void contract.refetch()} />
  return <Known contract={contract.data} />
}

function Known({ contract }: { contract: Contract }) {
  const { t } = useTranslation('contracts')
  const me = useMe()
  const go = useMoves(contract)
  const [reading, read] = useState(false)
  return (
    <>
      <PageHead title={contract.number!}>
        <span className="sla">{t(`status.${contract.status}`)}</span>
        <Paper contract={contract} shown={reading} toggle={() => read(!reading)} />
        <Writing contract={contract} />
        {moves(contract, me).map((to) => (
          <Button key={to} type="primary" loading={go.isPending && go.variables === to} onClick={() => go.mutate(to)}>
            {t(`move.${to}`)}
          </Button>
        ))}
      </PageHead>
      {go.isError && <Refused failure={go.error} />}
      <ContractFacts contract={contract} />
      <Suspense fallback={<Skeletons rows={4} />}>{reading && <Preview contract={contract} />}</Suspense>
      {contract.status === 'DRAFT' && <Plan contract={contract} />}
      <Compare contract={contract} mayExplain={mayWrite(contract, me)} />
      {['APPROVED', 'PARTLY_SEALED', 'SIGNED'].includes(contract.status ?? '') && <Seals contract={contract} />}
      {contract.status === 'SIGNED' && <Milestones contract={contract} />}
      {contract.signedOn && <FollowUpsOf contract={contract.id} />}
      <DocumentOf contract={contract} />
      <Attachments contract={contract} />
      <Versions contract={contract} />
      <Links contract={contract} />
    </>
  )
}

function useMoves(contract: Contract) {
  const { t } = useTranslation('contracts')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [key] = useState(() => crypto.randomUUID())
  return useOptimistic<Move, Contract>({
    key: contractKey(contract.id!),
    change: (known) => known,
    send: (to) => move(contract, to, `${key}.${to}.${contract.version}`),
    onDone: (_, to) => {
      void queries.invalidateQueries({ queryKey: CONTRACTS })
      void queries.invalidateQueries({ queryKey: ['today'] })
      void message.success(t(`moved.${to}`))
      if (to === 'issue') location.assign(`/api/contracts/${contract.id}/document.pdf?final=true`)
    },
  })
}

/** The paper beside the work where there is room for it, on its own page where there is not. */
function Paper({ contract, shown, toggle }: { contract: Contract; shown: boolean; toggle: () => void }) {
  const { t } = useTranslation('contracts')
  const phone = usePhone()
  const icon = <FilePdfOutlined aria-hidden />
  if (phone)
    return (
      <Button icon={icon} href={`/api/contracts/${contract.id}/document.pdf`} target="_blank">
        {t('paper')}
      </Button>
    )
  return (
    <Button icon={icon} aria-expanded={shown} onClick={toggle}>
      {t('paper')}
    </Button>
  )
}

/** The ways to another wording: of the draft itself, or of what is signed by an amendment. */
function Writing({ contract }: { contract: Contract }) {
  const { t } = useTranslation('contracts')
  const { message } = App.useApp()
  const me = useMe()
  const navigate = useNavigate()
  const amending = useMutation({
    mutationFn: () => amend(contract.id!),
    onSuccess: (amendment) => void navigate({ to: '/contracts/$id/edit', params: { id: amendment.id! } }),
    onError: (refused) => void message.error(wordsOf(refused, t)),
  })
  if (mayWrite(contract, me))
    return (
      <Link className="as-button" to="/contracts/$id/edit" params={{ id: contract.id! }}>
        {t('edit')}
      </Link>
    )
  if (!mayAmend(contract, me)) return null
  return (
    <Button loading={amending.isPending} onClick={() => amending.mutate()}>
      {t('amend')}
    </Button>
  )
}

function ContractFacts({ contract }: { contract: Contract }) {
  const { t } = useTranslation('contracts')
  const { exact, date } = useFormats()
  const { total, term } = contract
  const facts = {
    account: (
      <Link to="/accounts/$id" params={{ id: contract.accountId! }}>
        {contract.accountName}
      </Link>
    ),
    deal: (
      <Link to="/deals/$id" params={{ id: contract.dealId! }}>
        {contract.dealName}
      </Link>
    ),
    total: total && <b className="num">{exact({ amount: total.amount!, currency: total.currency! })}</b>,
    owner: contract.ownerName,
    revision: contract.revision,
    term:
      term?.startsOn &&
      [term.startsOn, term.endsOn]
        .filter((day) => day !== undefined)
        .map(date)
        .join(' – '),
    signedOn: contract.signedOn && date(contract.signedOn),
  }
  return <Facts of={facts} label={(field) => t(`field.${field}`)} />
}

function Links({ contract }: { contract: Contract }) {
  const { t } = useTranslation('contracts')
  return (
    <ul className="cards section">
      {contract.approvalId && (
        <li>
          <Link to="/approvals/$id" params={{ id: contract.approvalId }}>
            {t('approval')}
          </Link>
        </li>
      )}
      {contract.pricing?.quoteId && (
        <li>
          <Link to="/quotes/$id" params={{ id: contract.pricing.quoteId }}>
            {t('quote')}
          </Link>
        </li>
      )}
      {contract.amends && (
        <li>
          <Link to="/contracts/$id" params={{ id: contract.amends }}>
            {t('amends')}
          </Link>
        </li>
      )}
    </ul>
  )
}
