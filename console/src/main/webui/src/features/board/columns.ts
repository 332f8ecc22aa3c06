import type { components } from '@/shared/api/generated/account'

export type Deal = components['schemas']['DealView']
export type Amount = components['schemas']['Amount']
export type Column = components['schemas']['StageView']

/** A column's cards as far as they were loaded, newest first. */
export interface Loaded {
  pages: { items?: Deal[]; next?: string }[]
  pageParams: unknown[]
}

const isNewer = (one: Deal, other: Deal) => {
  const order = one.createdAt!.localeCompare(other.createdAt!) || one.id!.localeCompare(other.id!)
  return order > 0
}

export const without = (loaded: Loaded, id: string): Loaded => ({
  ...loaded,
  pages: loaded.pages.map((page) => ({ ...page, items: page.items?.filter((deal) => deal.id !== id) })),
})

/** Where it belongs among what is loaded; what would lie further down stands last, so that whoever moved it sees it. */
export function withDeal<Known extends Loaded | undefined>(loaded: Known, deal: Deal): Known {
  if (!loaded) return loaded
  const rest = without(loaded, deal.id!)
  const last = rest.pages.length - 1
  const at = rest.pages.findIndex((page) => page.items?.some((other) => isNewer(deal, other)))
  const pages = rest.pages.map((page, number) => {
    if (number !== (at < 0 ? last : at)) return page
    const items = page.items ?? []
    const place = items.findIndex((other) => isNewer(deal, other))
    return { ...page, items: place < 0 ? [...items, deal] : items.toSpliced(place, 0, deal) }
  })
  return { ...rest, pages } as Known
}

const CENTS = 100
const cents = (amount: string) => Math.round(Number(amount) * CENTS)

const plus = (sums: Amount[], amount: Amount, sign: 1 | -1) => {
  const known = sums.find(({ currency }) => currency === amount.currency)
  const sum = (known ? cents(known.amount) : 0) + sign * cents(amount.amount)
  const others = sums.filter((one) => one !== known)
  return sum > 0 ? [...others, { currency: amount.currency, amount: (sum / CENTS).toFixed(2) }] : others
}

/** The heads of the columns after a deal went from one to another; `to` is left out for one that left the board. */
export const counted = (columns: Column[], deal: Deal, from: string, to?: string): Column[] =>
  columns.map((column) => {
    const sign = column.stage === to ? 1 : column.stage === from ? -1 : 0
    if (sign === 0 || from === to) return column
    return {
      ...column,
      deals: (column.deals ?? 0) + (column.capped ? 0 : sign),
      sums: deal.amount && !column.capped ? plus(column.sums ?? [], deal.amount, sign) : column.sums,
    }
  })
