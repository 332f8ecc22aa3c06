import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { fetchProposal, fetchVersion, proposalKey } from './proposals'
import { WriteProposal } from './WriteProposal'

const route = getRouteApi('/proposals/$id/edit')

/** The same proposal, otherwise. */
export default function EditProposalPage() {
  const { id } = route.useParams()
  const proposal = useQuery({ queryKey: proposalKey(id), queryFn: () => fetchProposal(id) })
  const known = proposal.data
  const version = useQuery({
    queryKey: [...proposalKey(id), 'version', known?.revision, known?.version],
    queryFn: () => fetchVersion(id, known!.revision!),
    enabled: !!known,
  })
  const failed = [proposal, version].find((asked) => asked.isError)
  if (failed) return <Refused failure={failed.error} again={() => void failed.refetch()} />
  if (!known || !version.data) return <Skeletons />
  return (
    <WriteProposal
      key={id}
      deal={{ id: known.dealId!, name: known.dealName!, currency: known.total!.currency! }}
      proposal={known}
      said={version.data}
    />
  )
}
