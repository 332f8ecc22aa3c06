import type { QueryKey } from '@tanstack/react-query'
import type { TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Filter, Filters } from './Filters'
import { useFormats } from './formats'
import { ListPage } from './ListPage'
import { PageHead } from './PageHead'
import type { Page } from './pages'

/** What is written for a customer and goes its way to them: proposals, quotes, contracts. */
interface Paper {
  id?: string
  accountName?: string
  ownerName?: string
  status?: string
  total?: { amount?: number; currency?: string }
}

interface PapersPageProps<P extends Paper, Search> {
  /** Whose texts say what they are called: title, status, fields. */
  texts: string
  search: Search
  change: (part: Partial<Search>) => void
  statuses: string[]
  /** In front of the filters that every list of papers has. */
  filters?: Filter<Search>[]
  /** Beside them. */
  narrowed?: ReactNode
  /** What can be done beside reading. */
  action?: ReactNode
  queryKey: QueryKey
  fetchPage: (after: string | undefined) => Promise<Page<P>>
  /** What stands above their names. */
  called: string
  /** What it is called, as a link to its page. */
  name: (paper: P) => ReactNode
  /** Beside its status, as long as something runs out. */
  clock?: (paper: P) => ReactNode
  /** After the columns that every list of papers has. */
  columns?: TableColumnsType<P>
  width: number
  empty: ReactNode
}

/** Papers one may see, the newest first. */
export function PapersPage<P extends Paper, Search extends object>(props: PapersPageProps<P, Search>) {
  const { t } = useTranslation(props.texts)
  const status = (paper: P) => (
    <span className="actions">
      <span className="sla">{t(`status.${paper.status}`)}</span>
      {props.clock?.(paper)}
    </span>
  )
  const name = (paper: P) => (
    <div className="text">
      {props.name(paper)}
      <div className="faint">{paper.accountName}</div>
    </div>
  )
  const columns: TableColumnsType<P> = [
    { title: props.called, key: 'name', render: (_, paper) => name(paper) },
    { title: t('field.status'), key: 'status', width: 190, render: (_, paper) => status(paper) },
    { title: t('field.total'), key: 'total', width: 140, align: 'right', render: (_, paper) => <Total of={paper} /> },
    { title: t('field.owner'), key: 'owner', width: 150, render: (_, { ownerName }) => ownerName ?? '–' },
    ...(props.columns ?? []),
  ]
  return (
    <>
      <PageHead title={t('title')}>{props.action}</PageHead>
      <Filters<Search>
        search={props.search}
        change={props.change}
        filters={[
          ...(props.filters ?? []),
          {
            field: 'status' as keyof Search & string,
            as: 'one',
            label: t('anyStatus'),
            options: props.statuses.map((value) => ({ value, label: t(`status.${value}`) })),
          },
          { field: 'mine' as keyof Search & string, as: 'yes', label: t('mineOnly') },
        ]}
      >
        {props.narrowed}
      </Filters>
      <ListPage<P>
        label={t('title')}
        queryKey={props.queryKey}
        fetchPage={props.fetchPage}
        rowKey={(paper) => paper.id!}
        columns={columns}
        card={(paper) => (
          <>
            <div className="line">
              {name(paper)}
              <Total of={paper} />
            </div>
            <div className="line">
              {status(paper)}
              <span className="faint">{paper.ownerName}</span>
            </div>
          </>
        )}
        width={props.width}
        empty={props.empty}
      />
    </>
  )
}

function Total({ of: { total } }: { of: Paper }) {
  const { money } = useFormats()
  return total ? <span className="num">{money(total)}</span> : '–'
}
