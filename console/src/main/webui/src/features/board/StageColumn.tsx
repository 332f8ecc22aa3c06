import type { CSSProperties, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/formats'
import { More, usePages } from '@/shared/pages'
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
  const deals = usePages({
    queryKey: columnKey(whose, column.stage!),
    fetchPage: fetchColumn(whose, column.stage!),
    // An empty column is not worth a question.
    enabled: (column.deals ?? 0) > 0,
  })
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
      {!deals.isLoading && !deals.isError && deals.items.length === 0 && <p className="faint">{t('emptyStage')}</p>}
      <ul>{deals.items.map(card)}</ul>
      <More of={deals} />
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
