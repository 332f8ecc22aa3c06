import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Facts } from '@/shared/Facts'
import { useFormats } from '@/shared/formats'
import { useLanguage } from '@/shared/language'
import { PageHead } from '@/shared/PageHead'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { ProposalMoves } from './ProposalMoves'
import { fetchPlan, fetchProposal, fetchVersion, type Proposal, proposalKey, type Version } from './proposals'
import { Rounds } from './Rounds'
import './proposals.css'

const route = getRouteApi('/proposals/$id')

/** One proposal going round between us and the customer: what it says now, and every round before. */
export default function ProposalPage() {
  const { id } = route.useParams()
  const proposal = useQuery({ queryKey: proposalKey(id), queryFn: () => fetchProposal(id) })
  if (proposal.isPending) return <Skeletons />
  if (proposal.isError) return <Refused failure={proposal.error} again={() => void proposal.refetch()} />
  return <Known proposal={proposal.data} />
}

function Known({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('proposals')
  const { exact } = useFormats()
  const { total } = proposal
  const version = useQuery({
    queryKey: [...proposalKey(proposal.id!), 'version', proposal.revision, proposal.version],
    queryFn: () => fetchVersion(proposal.id!, proposal.revision!),
  })
  const facts = {
    account: (
      <Link to="/accounts/$id" params={{ id: proposal.accountId! }}>
        {proposal.accountName}
      </Link>
    ),
    deal: (
      <Link to="/deals/$id" params={{ id: proposal.dealId! }}>
        {proposal.dealName}
      </Link>
    ),
    total: total && <b className="num">{exact(total)}</b>,
    owner: proposal.ownerName,
    revision: proposal.revision,
    industry: version.data?.tailoring?.industry,
    companySize: version.data?.tailoring?.companySize,
  }
  return (
    <>
      <PageHead title={proposal.title!}>
        <span className="sla">{t(`status.${proposal.status}`)}</span>
        <ProposalMoves proposal={proposal} />
      </PageHead>
      <Facts of={facts} label={(field) => t(`field.${field}`)} />
      {proposal.status === 'DRAFT' && <Plan proposal={proposal} />}
      {version.isPending && <Skeletons rows={3} />}
      {version.isError && <Refused failure={version.error} again={() => void version.refetch()} />}
      {version.data && <Said version={version.data} />}
      <Rounds proposal={proposal} />
    </>
  )
}

/** Who reviews it, while it can still be changed. */
function Plan({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('proposals')
  const { language } = useLanguage()
  const plan = useQuery({
    queryKey: [...proposalKey(proposal.id!), 'plan', proposal.version, language],
    queryFn: () => fetchPlan(proposal.id!),
  })
  if (!plan.data?.summary) return null
  return (
    <section className="why section" aria-labelledby="plan">
      <h2 id="plan">{t('plan')}</h2>
      <p>{plan.data.summary}</p>
    </section>
  )
}

function Said({ version }: { version: Version }) {
  const { t } = useTranslation('proposals')
  const { sections, objections, tailoring } = version
  return (
    <>
      {sections?.map((section) => (
        <section key={section.heading} className="section">
          <h2>{section.heading}</h2>
          <p className="wording">{section.body}</p>
        </section>
      ))}
      {!!tailoring?.needs?.length && (
        <section className="section" aria-labelledby="needs">
          <h2 id="needs">{t('needs')}</h2>
          <ul className="cards">
            {tailoring.needs.map((need) => (
              <li key={need.need}>
                <div className="line">
                  <b>{need.need}</b>
                  {need.kind && <span className="sla">{t(`need.${need.kind}`)}</span>}
                </div>
                {need.answer && <p>{need.answer}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {!!tailoring?.proofs?.length && (
        <section className="section" aria-labelledby="proofs">
          <h2 id="proofs">{t('proofs')}</h2>
          <ul className="cards">
            {tailoring.proofs.map((proof) => (
              <li key={proof.title}>
                {proof.title} {proof.link && <span className="faint">{proof.link}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {!!objections?.length && (
        <section className="section" aria-labelledby="objections">
          <h2 id="objections">{t('objections')}</h2>
          <ul className="cards">
            {objections.map((objection) => (
              <li key={objection.objection}>
                <b>{objection.objection}</b>
                {objection.answer && <p>{objection.answer}</p>}
                {objection.evidence && <p className="faint">{objection.evidence}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
