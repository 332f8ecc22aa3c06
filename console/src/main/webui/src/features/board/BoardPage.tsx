import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice } from '@/shared/Choice'
import { Empty } from '@/shared/Empty'
import { has, useMe, useRegion } from '@/shared/me'
import { PageHead } from '@/shared/PageHead'
import { usePhone } from '@/shared/phone'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { useSellers } from '@/shared/sellers'
import { columnKey, fetchHead, headKey, type Whose } from './board'
import type { Column, Deal, Loaded } from './columns'
import { DealCard } from './DealCard'
import { DragBoard } from './Drag'
import { StageColumn } from './StageColumn'
import { useStageName } from './stages'
import { useMoves } from './useMoves'
import './board.css'

const EndDeal = lazy(() => import('./EndDeal'))
const route = getRouteApi('/board')

/** Where the open deals stand, and the way to move them on. */
export default function BoardPage() {
  const { t } = useTranslation('board')
  const { owner } = route.useSearch()
  const whose = { region: useRegion(), owner }
  const head = useQuery({ queryKey: headKey(whose), queryFn: () => fetchHead(whose) })
  const columns = head.data?.stages ?? []
  return (
    <>
      <PageHead title={t('title')}>
        <Owner />
      </PageHead>
      {head.isPending && <Skeletons rows={6} />}
      {head.isError && <Refused failure={head.error} again={() => void head.refetch()} />}
      {head.isSuccess && columns.every(({ deals }) => !deals) && <Empty title={t('empty.title')}>{t('empty.text')}</Empty>}
      {columns.some(({ deals }) => deals) && <Board columns={columns} whose={whose} />}
    </>
  )
}

/** Whose deals: for those who see more than their own. */
function Owner() {
  const { t } = useTranslation('board')
  const me = useMe()
  const { owner } = route.useSearch()
  const navigate = route.useNavigate()
  const looksAtOthers = has(me, 'manager', 'director', 'legal', 'company', 'admin')
  const { data: sellers = [] } = useSellers(looksAtOthers)
  if (!looksAtOthers) return null
  return (
    <Choice
      value={owner}
      none={t('everybody')}
      aria-label={t('owner')}
      options={sellers}
      onChange={({ target }) => void navigate({ search: (known) => ({ ...known, owner: target.value || undefined }), replace: true })}
    />
  )
}

function Board({ columns, whose }: { columns: Column[]; whose: Whose }) {
  const phone = usePhone()
  const me = useMe()
  const queries = useQueryClient()
  const { stage } = route.useSearch()
  const { move, end } = useMoves(whose)
  const [ending, setEnding] = useState<{ deal: Deal; won: boolean }>()
  const open = columns.find((column) => column.stage === stage) ?? columns.find(({ deals }) => deals) ?? columns[0]
  const moves = has(me, 'sales', 'manager')
    ? { move: (deal: Deal, to: string) => void move(deal, to), end: (deal: Deal, won: boolean) => setEnding({ deal, won }) }
    : undefined
  const drop = (id: string, to: string) => {
    const deal = columns
      .flatMap((column) => queries.getQueryData<Loaded>(columnKey(whose, column.stage!))?.pages ?? [])
      .flatMap((page) => page.items ?? [])
      .find((one) => one.id === id)
    if (deal) moves?.move(deal, to)
  }
  return (
    <>
      {phone && <Chips columns={columns} open={open} />}
      <DragBoard onDrop={drop}>
        <div className="board">
          {columns.map((column, place) =>
            phone && column !== open ? null : (
              <StageColumn
                key={column.stage}
                column={column}
                place={place}
                whose={whose}
                card={(deal) => <DealCard key={deal.id} deal={deal} columns={columns} moves={moves} draggable={!phone} />}
              />
            ),
          )}
        </div>
      </DragBoard>
      <Suspense>
        {ending && (
          <EndDeal
            {...ending}
            close={() => setEnding(undefined)}
            end={(outcome) => {
              end(ending.deal, outcome)
              setEnding(undefined)
            }}
          />
        )}
      </Suspense>
    </>
  )
}

/** On the phone one column at a time. */
function Chips({ columns, open }: { columns: Column[]; open?: Column }) {
  const { t } = useTranslation('board')
  const nameOf = useStageName()
  return (
    <nav className="chips" aria-label={t('stages')}>
      {columns.map((column) => (
        <Link
          key={column.stage}
          to="/board"
          search={(known) => ({ ...known, stage: column.stage })}
          replace
          aria-current={column === open ? 'true' : undefined}
        >
          {nameOf(column.stage!)} <Count column={column} />
        </Link>
      ))}
    </nav>
  )
}

const Count = ({ column: { deals, capped } }: { column: Column }) => (
  <span className="count">
    {deals}
    {capped && '+'}
  </span>
)
