import { FilePdfOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Facts } from '@/shared/Facts'
import { FollowUpsOf } from '@/shared/FollowUpsOf'
import { useFormats } from '@/shared/formats'
import { useMe } from '@/shared/me'
import { useOptimistic } from '@/shared/optimistic'
import { PageHead } from '@/shared/PageHead'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { CONTRACTS, type Contract, contractKey, fetchContract, type Move, move } from './contracts'
import { Milestones } from './Milestones'
import { moves } from './moves'
import { Plan } from './Plan'
import { Seals } from './Seals'

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
  return (
    <>
      <PageHead title={contract.number!}>
        <span className="sla">{t(`status.${contract.status}`)}</span>
        <Button icon={<FilePdfOutlined aria-hidden />} href={`/api/contracts/${contract.id}/document.pdf`} target="_blank">
          {t('paper')}
        </Button>
        <Moves contract={contract} />
      </PageHead>
      <ContractFacts contract={contract} />
      {contract.status === 'DRAFT' && <Plan contract={contract} />}
      {['APPROVED', 'PARTLY_SEALED', 'SIGNED'].includes(contract.status ?? '') && <Seals contract={contract} />}
      {contract.status === 'SIGNED' && <Milestones contract={contract} />}
      {contract.signedOn && <FollowUpsOf contract={contract.id} />}
      <Links contract={contract} />
    </>
  )
}

function Moves({ contract }: { contract: Contract }) {
  const { t } = useTranslation('contracts')
  const { message } = App.useApp()
  const me = useMe()
  const queries = useQueryClient()
  const [key] = useState(() => crypto.randomUUID())
  const go = useOptimistic<Move, Contract>({
    key: contractKey(contract.id!),
    change: (known) => known,
    send: (to) => move(contract, to, `${key}.${to}.${contract.version}`),
    onDone: (_, to) => {
      void queries.invalidateQueries({ queryKey: CONTRACTS })
      void queries.invalidateQueries({ queryKey: ['today'] })
      void message.success(t(`moved.${to}`))
    },
  })
  return moves(contract, me).map((to) => (
    <Button key={to} type="primary" loading={go.isPending && go.variables === to} onClick={() => go.mutate(to)}>
      {t(`move.${to}`)}
    </Button>
  ))
}

function ContractFacts({ contract }: { contract: Contract }) {
  const { t } = useTranslation('contracts')
  const { money, date } = useFormats()
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
    total: total && <b className="num">{money({ amount: total.amount!, currency: total.currency! })}</b>,
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
    </ul>
  )
}
