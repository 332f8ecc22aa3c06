import { getRouteApi, Link } from '@tanstack/react-router'
import { Checkbox, type TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import { Empty } from '@/shared/Empty'
import { useFormats } from '@/shared/formats'
import { ListPage } from '@/shared/ListPage'
import { useRegion } from '@/shared/me'
import { PageHead } from '@/shared/PageHead'
import { fetchMilestones, type Milestone, TEAM } from './team'

const route = getRouteApi('/team/milestones')

/** The milestones behind a number of the execution. */
export default function MilestonesPage() {
  const { t } = useTranslation('dashboard')
  const region = useRegion()
  const { date } = useFormats()
  const search = route.useSearch()
  const { from, to, status } = search
  const navigate = route.useNavigate()
  const only = (overdue: boolean) =>
    void navigate({ search: (known) => ({ ...known, status: overdue ? 'OVERDUE' : undefined }), replace: true })
  return (
    <>
      <PageHead title={t('execution.milestones')}>
        <Link to="/team">{t('back')}</Link>
      </PageHead>
      <search className="filters list">
        <Checkbox checked={status === 'OVERDUE'} onChange={({ target }) => only(target.checked)}>
          {t('execution.onlyOverdue')}
        </Checkbox>
        <span className="faint">{from && to && t('between', { from: date(from), to: date(to) })}</span>
      </search>
      <ListPage<Milestone>
        label={t('execution.milestones')}
        queryKey={[...TEAM, 'milestones', region, search]}
        fetchPage={fetchMilestones(search, region)}
        rowKey={(milestone) => milestone.id!}
        columns={useColumns()}
        card={(milestone) => <Card milestone={milestone} />}
        width={820}
        empty={<Empty title={t('nothing')} />}
      />
    </>
  )
}

function useColumns(): TableColumnsType<Milestone> {
  const { t } = useTranslation('dashboard')
  const { date } = useFormats()
  return [
    { title: t('field.milestone'), key: 'title', render: (_, milestone) => <Name milestone={milestone} /> },
    { title: t('field.owner'), key: 'owner', width: 150, render: (_, { ownerName }) => ownerName ?? '–' },
    { title: t('field.department'), key: 'department', width: 140, render: (_, { departmentName }) => departmentName ?? '–' },
    {
      title: t('field.planned'),
      key: 'planned',
      width: 130,
      render: (_, { plannedOn }) => <span className="num">{date(plannedOn!)}</span>,
    },
    { title: t('field.status'), key: 'status', width: 140, render: (_, milestone) => <Standing milestone={milestone} /> },
  ]
}

function Name({ milestone }: { milestone: Milestone }) {
  return (
    <>
      <Link to="/contracts/$id" params={{ id: milestone.contractId! }} className="name">
        {milestone.title}
      </Link>
      <div className="faint">
        {milestone.number} · {milestone.accountName}
      </div>
    </>
  )
}

function Standing({ milestone: { status, actualOn } }: { milestone: Milestone }) {
  const { t } = useTranslation('dashboard')
  const { date } = useFormats()
  return <span className={status === 'OVERDUE' ? 'sla late' : 'sla'}>{actualOn ? date(actualOn) : t(`execution.status.${status}`)}</span>
}

function Card({ milestone }: { milestone: Milestone }) {
  const { date } = useFormats()
  return (
    <>
      <div className="line">
        <div>
          <Name milestone={milestone} />
        </div>
        <Standing milestone={milestone} />
      </div>
      <div className="line faint">
        <span>{milestone.ownerName}</span>
        <span className="num">{date(milestone.plannedOn!)}</span>
      </div>
    </>
  )
}
