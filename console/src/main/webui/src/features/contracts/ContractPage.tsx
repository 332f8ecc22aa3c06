import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Facts } from '@/shared/Facts'
import { FollowUpsOf } from '@/shared/FollowUpsOf'
import { useFormats } from '@/shared/formats'
import { useMe } from '@/shared/me'
import { PageHead } from '@/shared/PageHead'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { Attachments } from './Attachments'
import { Compare } from './Compare'
import { More, Paper, useMoves, Writing } from './ContractMoves'
import { type Contract, contractKey, fetchContract } from './contracts'
import { DocumentOf } from './DocumentOf'
import { EndsEarly, IsVoid, MakeVoid, Terminate } from './Ends'
import { Milestones } from './Milestones'
import { awaitsSeals, mayWrite, moves, type Other } from './moves'
import { Overtaken, type Rebase, useOvertaken } from './Overtaken'
import { Plan } from './Plan'
import { Related } from './Related'
import { Seals } from './Seals'
import { VersionsOf } from './VersionsOf'
import './contracts.css'

const Preview = lazy(() => import('./Preview'))
const route = getRouteApi('/contracts/$id')

/** One contract on its way from a draft to both seals, and what its signature set in motion. */
export default function ContractPage() {
  const { id } = route.useParams()
  const contract = useQuery({ queryKey: contractKey(id), queryFn: () => fetchContract(id) })
  const overtaken = useOvertaken(contract.data)
  if (contract.isPending || overtaken.isLoading) return <Skeletons />
  const failed = [contract, overtaken].find((asked) => asked.isError)
  if (failed) return <Refused failure={failed.error} again={() => void failed.refetch()} />
  return <Known contract={contract.data!} overtakenBy={overtaken.data?.overtaken ? overtaken.data : undefined} />
}

function Known({ contract, overtakenBy }: { contract: Contract; overtakenBy?: Rebase }) {
  const { t } = useTranslation('contracts')
  const me = useMe()
  const go = useMoves(contract)
  const [reading, read] = useState(false)
  const [doing, begin] = useState<Other>()
  return (
    <>
      <PageHead title={contract.number!}>
        <span className="sla">{t(`status.${contract.status}`)}</span>
        <Paper contract={contract} shown={reading} toggle={() => read(!reading)} />
        <Writing contract={contract} />
        <More contract={contract} begin={begin} />
        {moves(contract, me).map((to) => (
          <Button key={to} type="primary" loading={go.isPending && go.variables === to} onClick={() => go.mutate(to)}>
            {t(`move.${to}`)}
          </Button>
        ))}
      </PageHead>
      {go.isError && <Refused failure={go.error} />}
      <EndsEarly contract={contract} />
      <IsVoid contract={contract} />
      <ContractFacts contract={contract} />
      {overtakenBy && awaitsSeals(contract) && <Overtaken contract={contract} on={overtakenBy} />}
      <Suspense fallback={<Skeletons rows={4} />}>{reading && <Preview contract={contract} />}</Suspense>
      {contract.status === 'DRAFT' && <Plan contract={contract} />}
      <Compare contract={contract} mayExplain={mayWrite(contract, me)} />
      {['APPROVED', 'PARTLY_SEALED', 'SIGNED'].includes(contract.status ?? '') && <Seals contract={contract} />}
      {contract.status === 'SIGNED' && <Milestones contract={contract} />}
      {contract.signedOn && <FollowUpsOf contract={contract.id} over={contract.status !== 'SIGNED'} />}
      <DocumentOf contract={contract} />
      <Attachments contract={contract} />
      <VersionsOf contract={contract} />
      <Related contract={contract} />
      {doing === 'voiding' && <MakeVoid contract={contract} close={() => begin(undefined)} />}
      {doing === 'termination' && <Terminate contract={contract} close={() => begin(undefined)} />}
    </>
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
    total: total && <b className="num">{exact(total)}</b>,
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
