import { getRouteApi, Link } from '@tanstack/react-router'
import { Segmented, type TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import { Empty } from '@/shared/Empty'
import { useFormats } from '@/shared/formats'
import { ListPage } from '@/shared/ListPage'
import { useRegion } from '@/shared/me'
import { PageHead } from '@/shared/PageHead'
import { type ClocksSearch, OUTCOMES } from './search'
import { fetchClocks, type Lead, TEAM } from './team'

const route = getRouteApi('/team/first-contacts')

/** The leads behind a number of the first contacts: whose clocks ended so in these days. */
export default function ClocksPage() {
  const { t } = useTranslation('dashboard')
  const region = useRegion()
  const { date } = useFormats()
  const search = route.useSearch()
  const { outcome = 'OVERDUE', from, to } = search
  const navigate = route.useNavigate()
  const change = (chosen: NonNullable<ClocksSearch['outcome']>) =>
    void navigate({ search: (known) => ({ ...known, outcome: chosen }), replace: true })
  return (
    <>
      <PageHead title={t('clocks.title')}>
        <Link to="/team">{t('back')}</Link>
      </PageHead>
      <div className="filters list">
        <Segmented
          aria-label={t('clocks.outcome')}
          value={outcome}
          onChange={change}
          options={OUTCOMES.map((value) => ({ value, label: t(`clocks.outcomes.${value}`) }))}
        />
        <span className="faint">{from && to && t('between', { from: date(from), to: date(to) })}</span>
      </div>
      <ListPage<Lead>
        label={t('clocks.title')}
        queryKey={[...TEAM, 'clocks', region, search]}
        fetchPage={fetchClocks({ ...search, outcome }, region)}
        rowKey={(lead) => lead.id!}
        columns={useColumns()}
        card={(lead) => (
          <div className="line">
            <Name lead={lead} />
            <span className="faint">{lead.ownerName}</span>
          </div>
        )}
        width={620}
        empty={<Empty title={t('nothing')} />}
      />
    </>
  )
}

function useColumns(): TableColumnsType<Lead> {
  const { t } = useTranslation('dashboard')
  const { dayOfYear } = useFormats()
  return [
    { title: t('field.company'), key: 'company', render: (_, lead) => <Name lead={lead} /> },
    { title: t('field.owner'), key: 'owner', width: 160, render: (_, { ownerName }) => ownerName ?? '–' },
    { title: t('field.registered'), key: 'registered', width: 150, render: (_, lead) => dayOfYear(lead.registeredAt!) },
  ]
}

const Name = ({ lead }: { lead: Lead }) => (
  <Link to="/leads/$id" params={{ id: lead.id! }} className="name">
    {lead.companyName}
  </Link>
)
