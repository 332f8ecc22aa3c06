import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '@/shared/Empty'
import { useMe, useRegion } from '@/shared/me'
import { PapersPage } from '@/shared/PapersPage'
import { fetchProposals, PROPOSALS, type Proposal } from './proposals'
import { type ProposalsSearch, STATUSES } from './search'

const route = getRouteApi('/proposals')

/** Proposals one may see, newest first. */
export default function ProposalsPage() {
  const { t } = useTranslation('proposals')
  const me = useMe()
  const region = useRegion()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <PapersPage<Proposal, ProposalsSearch>
      texts="proposals"
      search={search}
      change={(part) => void navigate({ search: (known) => ({ ...known, ...part }), replace: true })}
      statuses={STATUSES}
      action={
        search.deal && (
          <Link className="as-button primary" to="/proposals/new" search={{ deal: search.deal }}>
            {t('new')}
          </Link>
        )
      }
      queryKey={[...PROPOSALS, 'list', region, search]}
      fetchPage={fetchProposals(search, region, me.id)}
      called={t('field.title')}
      name={(proposal) => (
        <Link to="/proposals/$id" params={{ id: proposal.id! }} className="name">
          {proposal.title}
        </Link>
      )}
      width={760}
      empty={
        <Empty title={t('empty.title')} action={<Link to="/deals">{t('toDeals')}</Link>}>
          {t('empty.text')}
        </Empty>
      }
    />
  )
}
