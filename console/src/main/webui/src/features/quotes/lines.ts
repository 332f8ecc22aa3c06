import type { components } from '@/shared/api/generated/contract'
import { plain, trimmed } from '@/shared/decimals'
import type { Line, Product } from './quotes'

type Asked = components['schemas']['AskedLine']

/** A line while it is written: as typed, so that nothing is lost or rounded on the way. */
export interface Row {
  product: string
  name: string
  unit?: string
  listPrice?: string
  quantity: string
  /** Percent off the list; one of discount and price is empty. */
  discount?: string
  price?: string
  months?: string
}

const QUANTITY = /^\d{1,9}(\.\d{1,3})?$/
const PERCENT = /^\d{1,2}(\.\d{1,2})?$/
const PRICE = /^\d{1,12}(\.\d{1,4})?$/
const MONTHS = /^\d{1,3}$/
const MOST_MONTHS = 600

/** Which fields of a line cannot be meant so. */
export function faults(row: Row): ('quantity' | 'discount' | 'price' | 'months')[] {
  const months = plain(row.months)
  return [
    ...(QUANTITY.test(plain(row.quantity)) && Number(plain(row.quantity)) > 0 ? [] : (['quantity'] as const)),
    ...(!plain(row.discount) || PERCENT.test(plain(row.discount)) ? [] : (['discount'] as const)),
    ...(!plain(row.price) || (PRICE.test(plain(row.price)) && Number(plain(row.price)) > 0) ? [] : (['price'] as const)),
    ...(!months || (MONTHS.test(months) && Number(months) > 0 && Number(months) <= MOST_MONTHS) ? [] : (['months'] as const)),
  ]
}

/** The lines as the service wants them; null while there is nothing, or nothing whole, to ask about. */
export function asked(rows: Row[]): Asked[] | null {
  if (rows.length === 0 || rows.some((row) => faults(row).length > 0)) return null
  return rows.map((row) => ({
    product: row.product,
    quantity: plain(row.quantity) as never,
    ...(plain(row.price) ? { price: plain(row.price) as never } : plain(row.discount) ? { discount: plain(row.discount) as never } : {}),
    ...(plain(row.months) ? { months: Number(plain(row.months)) } : {}),
  }))
}

export const rowOf = (product: Product, currency: string): Row => ({
  product: product.externalId!,
  name: product.name!,
  unit: product.unit,
  listPrice: priceIn(product, currency),
  quantity: '1',
})

export const priceIn = (product: Product, currency: string) =>
  product.prices?.map(({ price }) => price!).find((price) => price.currency === currency)?.amount as unknown as string | undefined

/** A written line again: by its discount where that gives exactly its price, else by the price. */
export function rowAgain(line: Line): Row {
  const discount = String(line.discount ?? 0)
  const price = String(line.price!.amount)
  const listPrice = String(line.listPrice!.amount)
  return {
    product: line.product!,
    name: line.name!,
    unit: line.unit,
    listPrice,
    quantity: trimmed(String(line.quantity)),
    ...(gives(listPrice, discount, price)
      ? { discount: trimmed(discount) === '0' ? undefined : trimmed(discount) }
      : { price: trimmed(price) }),
    months: line.months === undefined || line.months === null ? undefined : String(line.months),
  }
}

const PRICE_DECIMALS = 4
const PERCENT_DECIMALS = 2
const WHOLE = 10_000n

/** Exact, in ten-thousandths, rounded half up as the service does. */
function gives(listPrice: string, discount: string, price: string) {
  if (discount.startsWith('-')) return false
  const reduced = scaled(listPrice, PRICE_DECIMALS) * (WHOLE - scaled(discount, PERCENT_DECIMALS))
  return (reduced + WHOLE / 2n) / WHOLE === scaled(price, PRICE_DECIMALS)
}

function scaled(decimal: string, decimals: number) {
  const [whole = '0', rest = ''] = decimal.split('.')
  return BigInt(whole + rest.padEnd(decimals, '0').slice(0, decimals))
}
