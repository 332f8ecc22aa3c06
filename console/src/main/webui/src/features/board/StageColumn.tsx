import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { CSSProperties, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/formats'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { columnKey, fetchColumn, type Whose } from './board'
import type { Column, Deal } from './columns'
import { useColumn } from './Drag'
import { colourOf, useStageName } from './stages'

interface StageColumnProps {
  column: Column
  place: number
  whose: Whose
  card: (deal: Deal) => ReactNode
}

/** A stage: how much stands in it, and its deals, newest first, as many as one cares to see. */
export function StageColumn({ column, place, whose, card }: StageColumnProps) {
  const { t } = useTranslation('board')
  const nameOf = useStageName()
  const { ref, className } = useColumn(column.stage!)
  const deals = useInfiniteQuery({
    queryKey: columnKey(whose, column.stage!),
    queryFn: ({ pageParam }) => fetchColumn(whose, column.stage!)(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    // An empty column is not worth a question.
    enabled: (column.deals ?? 0) > 0,
  })
  const items = deals.data?.pages.flatMap((page) => page.items ?? []) ?? []
  const id = `stage-${place}`
  return (
    <section ref={ref} className={className} aria-labelledby={id} style={{ '--stage': colourOf(place) } as CSSProperties}>
      <header>
        <h2 id={id}>{nameOf(column.stage!)}</h2>
        <Total column={column} />
      </header>
      {column.current === false && <p className="faint">{t('former')}</p>}
      {deals.isLoading && <Skeletons rows={3} />}
      {deals.isError && <Refused failure={deals.error} again={() => void deals.refetch()} />}
      {!deals.isLoading && !deals.isError && items.length === 0 && <p className="faint">{t('emptyStage')}</p>}
      <ul>{items.map(card)}</ul>
      {deals.hasNextPage && (
        <Button size="small" loading={deals.isFetchingNextPage} onClick={() => void deals.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </section>
  )
}

/** How many, and what they are worth in each currency; `+` where there are more than are counted. */
function Total({ column: { deals = 0, capped, sums = [] } }: { column: Column }) {
  const { number, money } = useFormats()
  const beyond = capped ? '+' : ''
  return (
    <>
      <span className="count">
        {number(deals)}
        {beyond}
      </span>
      <span className="sum num">{sums.map((sum) => money(sum) + beyond).join(' · ')}</span>
    </>
  )
}
