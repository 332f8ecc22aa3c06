import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { Problem, wordsOf } from '@/shared/api/problem'
import { undo } from '@/shared/undo'
import { type CloseDeal, close, columnKey, dealKey, fetchDeal, headKey, listsKey, moveTo, type Whose } from './board'
import { type Column, counted, type Deal, type Loaded, withDeal, without } from './columns'
import { useStageName } from './stages'

interface Head {
  stages?: Column[]
}

const NOTHING: Loaded = { pages: [{ items: [] }], pageParams: [undefined] }

/** Moves cards at the drop; where the service refuses, the card is back where the deal really stands and the reader is told why. */
export function useMoves(whose: Whose) {
  const { t } = useTranslation('board')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const nameOf = useStageName()

  const place = (deal: Deal, from: string, to?: string) => {
    queries.setQueryData<Loaded>(columnKey(whose, from), (column) => column && without(column, deal.id!))
    if (to) {
      const empty = queries.getQueryData<Head>(headKey(whose))?.stages?.some(({ stage, deals }) => stage === to && deals === 0)
      queries.setQueryData<Loaded>(columnKey(whose, to), (column) => withDeal(column ?? (empty ? NOTHING : undefined), deal))
    }
    queries.setQueryData<Head>(headKey(whose), (head) => head && { ...head, stages: counted(head.stages ?? [], deal, from, to) })
  }
  const settle = (deal: Deal) => {
    queries.setQueryData(dealKey(deal.id!), deal)
    void queries.invalidateQueries({ queryKey: headKey(whose) })
    void queries.invalidateQueries({ queryKey: listsKey })
  }
  /** Somebody else was faster: the card goes to where the deal stands now. */
  const recover = async (deal: Deal, shownIn: string) => {
    const now = await fetchDeal(deal.id!).catch(() => deal)
    place(now, shownIn, now.status === 'OPEN' ? now.stage : undefined)
    settle(now)
    return now
  }

  const move = async (deal: Deal, to: string): Promise<void> => {
    const from = deal.stage!
    if (from === to) return
    await queries.cancelQueries({ queryKey: columnKey(whose, from) })
    await queries.cancelQueries({ queryKey: columnKey(whose, to) })
    place({ ...deal, stage: to }, from, to)
    try {
      const moved = await moveTo(deal, to)
      queries.setQueryData<Loaded>(columnKey(whose, to), (column) => withDeal(column, moved))
      if (!queries.getQueryData(columnKey(whose, to))) void queries.invalidateQueries({ queryKey: columnKey(whose, to) })
      settle(moved)
      undo.offer({ words: t('moved', { name: deal.name, stage: nameOf(to) }), undo: () => move(moved, from) })
    } catch (failure) {
      const now = await recover(deal, to)
      const overtaken = failure instanceof Problem && failure.stale
      void message.error(overtaken ? t('overtaken', { name: now.name, stage: nameOf(now.stage!) }) : wordsOf(failure, t))
    }
  }

  /** An outcome tells many people and only a manager takes it back: it waits until the time to undo is over. */
  const end = (deal: Deal, outcome: CloseDeal) => {
    const from = deal.stage!
    place(deal, from)
    undo.offer({
      words: t(outcome.won ? 'won' : 'lost', { name: deal.name }),
      undo: () => recover(deal, from),
      send: async () => {
        try {
          settle(await close(deal.id!, outcome))
        } catch (failure) {
          await recover(deal, from)
          void message.error(wordsOf(failure, t))
        }
      },
    })
  }

  return { move, end }
}
