import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/formats'
import { useRegion } from '@/shared/me'
import { useNow } from '@/shared/now'
import { PageHead } from '@/shared/PageHead'
import './dashboard.css'
import { Execution } from './Execution'
import { FirstContacts } from './FirstContacts'
import { Glance } from './Glance'
import { NewLeads } from './NewLeads'
import { Signed } from './Signed'
import { fetchApprovals, fetchExecution, fetchFirstContacts, fetchNewLeads, fetchSignings, TEAM } from './team'
import { Waiting } from './Waiting'
import { weeksUpTo } from './weeks'

const route = getRouteApi('/team')
const WEEKS = 8
const WEEKS_OF_NEW_LEADS = 2

/** How the team does: each number is a way to the records behind it. */
export default function TeamPage() {
  const { t } = useTranslation('dashboard')
  const region = useRegion()
  const navigate = route.useNavigate()
  const { weeks = String(WEEKS), rep } = route.useSearch()
  const { dayOf } = useFormats()
  const today = dayOf(new Date(useNow()))
  const shown = weeksUpTo(today, Number(weeks))
  const days = { from: weeksUpTo(today, WEEKS_OF_NEW_LEADS)[0]!.from, to: today }
  const newLeads = useQuery({ queryKey: [...TEAM, 'new-leads', region, rep, days], queryFn: () => fetchNewLeads({ region, rep }, days) })
  const clocks = useQuery({
    queryKey: [...TEAM, 'first-contacts', region, rep, shown],
    queryFn: () => fetchFirstContacts({ region, rep }, { from: shown[0]!.from, to: today }),
    // Fewer weeks are shown at once from what is known of more.
    placeholderData: (before, asked) => {
      const same = asked && asked.queryKey[2] === region && asked.queryKey[3] === rep
      return same && before && before.from! <= shown[0]!.from ? before : undefined
    },
  })
  const approvals = useQuery({ queryKey: [...TEAM, 'approvals', region], queryFn: () => fetchApprovals(region) })
  const signings = useQuery({ queryKey: [...TEAM, 'signings', region], queryFn: () => fetchSignings(region) })
  const execution = useQuery({ queryKey: [...TEAM, 'execution', region], queryFn: () => fetchExecution(region) })
  return (
    <>
      <PageHead title={t('title')}>
        {rep && (
          <Link to="/team" search={({ rep: _, ...others }) => others}>
            {t('everybody')}
          </Link>
        )}
      </PageHead>
      <Glance newLeads={newLeads.data} clocks={clocks.data} approvals={approvals.data} signings={signings.data} />
      <div className="boards">
        <NewLeads query={newLeads} />
        <FirstContacts
          query={clocks}
          weeks={shown}
          change={(chosen) => void navigate({ search: (search) => ({ ...search, weeks: chosen }), replace: true })}
        />
        <Waiting query={approvals} />
        <Signed query={signings} />
        <Execution query={execution} />
      </div>
    </>
  )
}
