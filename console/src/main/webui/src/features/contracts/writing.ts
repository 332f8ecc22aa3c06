import type { components } from '@/shared/api/generated/contract'
import { plain, trimmed } from '@/shared/decimals'
import type { Contract } from './contracts'

type Schemas = components['schemas']
export type Content = Schemas['Content']
export type Clause = Schemas['Clause']
export type Quote = Schemas['QuoteView']
export type Document = Schemas['ReviseContract']
export type Event = Schemas['Event1']

export const EVENTS: Event[] = ['signature', 'start', 'delivery', 'acceptance', 'invoice']
export const UNITS = ['d', 'wd', 'mo'] as const

/** When something is due, field by field: on a day, or so long after an event. */
export interface WrittenDue {
  from?: 'on' | Event
  on?: string
  count?: string
  unit?: (typeof UNITS)[number]
}

export interface WrittenLine {
  productId?: string
  title?: string
  quantity?: string
  unit?: string
  price?: string
  /** Where no price of two decimals gives it. */
  amount?: string
}

/** A document while it is written; amounts as typed, so that nothing is rounded on the way. */
export interface Written {
  currency: string
  total?: string
  startsOn?: string
  endsOn?: string
  wantedOn?: string
  ours?: Schemas['Party']
  customer?: Schemas['Party']
  lines: WrittenLine[]
  payments: (WrittenDue & { title?: string; by: 'percent' | 'amount'; share?: string })[]
  deliveries: (WrittenDue & { item: string; acceptance?: string })[]
  penalties: Schemas['Penalty'][]
  scope?: string
  clauses: Clause[]
  terms?: string
}

const DECIMAL = /^-?\d+(\.\d+)?$/
const CENT_DECIMALS = 2
const QUANTITY_DECIMALS = 4

/** In the smallest unit, exact; null for what is no number or finer than that. */
function scaled(typed: string | undefined, decimals: number) {
  const text = plain(typed)
  if (!DECIMAL.test(text)) return null
  const [whole = '0', rest = ''] = text.split('.')
  return rest.length > decimals && /[1-9]/.test(rest.slice(decimals)) ? null : BigInt(whole + rest.padEnd(decimals, '0').slice(0, decimals))
}

const text = (cents: bigint) => {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(CENT_DECIMALS + 1, '0')
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -CENT_DECIMALS)}.${digits.slice(-CENT_DECIMALS)}`
}

/** Quantity times price, rounded half up to the cent as the service does; null where it cannot be said. */
function cents(line: WrittenLine): bigint | null {
  const price = scaled(line.price, CENT_DECIMALS)
  if (price === null) return scaled(line.amount, CENT_DECIMALS)
  const quantity = plain(line.quantity) ? scaled(line.quantity, QUANTITY_DECIMALS) : 10n ** BigInt(QUANTITY_DECIMALS)
  if (quantity === null) return null
  const one = 10n ** BigInt(QUANTITY_DECIMALS)
  const product = quantity * price
  return product < 0n ? -((-product + one / 2n) / one) : (product + one / 2n) / one
}

export const amountOf = (line: WrittenLine) => {
  const amount = cents(line)
  return amount === null ? undefined : text(amount)
}

/** What the lines come to; undefined where there are none, or one of them cannot be counted. */
export function totalOf(lines: WrittenLine[]) {
  const amounts = lines.map(cents)
  if (amounts.length === 0 || amounts.some((amount) => amount === null)) return undefined
  return text(amounts.reduce<bigint>((sum, amount) => sum + amount!, 0n))
}

/** The goods of an accepted quote as a contract has them: prices of whole cents, else the amount alone. */
export const linesOf = (quote: Quote): WrittenLine[] =>
  (quote.lines ?? []).map((line) => {
    const price = scaled(String(line.price!.amount), CENT_DECIMALS)
    const amount = String(line.amount!.amount)
    const known = { productId: line.product, title: line.name, quantity: trimmed(String(line.quantity)), unit: line.unit }
    return price === null ? { ...known, amount } : { ...known, price: text(price) }
  })

const told = (value: unknown) => (value === undefined || value === null ? undefined : String(value))

function writtenDue(due: Schemas['Due'] | undefined): WrittenDue {
  if (!due) return {}
  if (due.on) return { from: 'on', on: due.on }
  const [count, unit] = (told(due.after) ?? '').split(' ')
  return { from: due.from, count: count || undefined, unit: UNITS.find((known) => known === unit) }
}

/** A kept contract, to be written otherwise. */
export function writtenFrom(contract: Contract): Written {
  const content = contract.content ?? {}
  return {
    currency: contract.total!.currency!,
    total: told(contract.total!.amount),
    startsOn: contract.term?.startsOn,
    endsOn: contract.term?.endsOn,
    wantedOn: content.wantedOn,
    ours: content.ours,
    customer: content.customer ?? { name: contract.accountName },
    lines: (content.lines ?? []).map(({ productId, title, quantity, unit, price, amount }) => ({
      productId,
      title,
      quantity: told(quantity),
      unit,
      price: told(price?.amount),
      amount: price ? undefined : told(amount?.amount),
    })),
    payments: (content.payments ?? []).map(({ title, percent, amount, due }) => ({
      title,
      by: amount ? 'amount' : 'percent',
      share: told(amount?.amount ?? percent),
      ...writtenDue(due),
    })),
    deliveries: (content.deliveries ?? []).map(({ item, acceptance, due }) => ({ item, acceptance, ...writtenDue(due) })),
    penalties: content.penalties ?? [],
    scope: content.scope,
    clauses: content.clauses ?? [],
    terms: contract.terms,
  }
}

function dueOf({ from, on, count, unit }: WrittenDue) {
  if (!from) return undefined
  if (from === 'on') return on ? { on } : undefined
  return plain(count) && plain(count) !== '0' ? { after: `${plain(count)} ${unit ?? 'd'}` as never, from } : { from }
}

const money = (amount: string | undefined, currency: string) => (plain(amount) ? { amount: plain(amount) as never, currency } : undefined)

/** The lines as the service wants them. */
export const contentLines = (lines: WrittenLine[], currency: string): Content['lines'] =>
  lines.map((line) => ({
    productId: line.productId || undefined,
    title: line.title || undefined,
    quantity: plain(line.quantity) ? (plain(line.quantity) as never) : undefined,
    unit: line.unit || undefined,
    price: money(line.price, currency),
    amount: plain(line.price) ? undefined : money(line.amount, currency),
  }))

/** The document as the service wants it; what the form does not show stays as it was. */
export function documentOf(written: Written, before: Content | undefined): Document {
  const { currency, clauses } = written
  const { empty: _, ...kept } = before ?? {}
  return {
    total: money(totalOf(written.lines) ?? written.total, currency)!,
    startsOn: written.startsOn || undefined,
    endsOn: written.endsOn || undefined,
    terms: written.terms || undefined,
    content: {
      ...kept,
      ours: written.ours,
      customer: written.customer,
      lines: contentLines(written.lines, currency),
      payments: written.payments.map((part) => ({
        title: part.title || undefined,
        due: dueOf(part),
        ...(part.by === 'percent' ? { percent: plain(part.share) as never } : { amount: money(part.share, currency) }),
      })),
      deliveries: written.deliveries.map((part) => ({ item: part.item, acceptance: part.acceptance || undefined, due: dueOf(part) })),
      penalties: written.penalties,
      scope: written.scope || undefined,
      clauses: clauses.map(({ code, title, text: words, choice, details }) => ({ code, title, text: words ?? '', choice, details })),
      wantedOn: written.wantedOn || undefined,
    },
  }
}
