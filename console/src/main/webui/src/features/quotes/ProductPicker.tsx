import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDebounced } from '@/shared/debounced'
import { useFormats } from '@/shared/formats'
import { usePhone } from '@/shared/phone'
import { Refused } from '@/shared/Refused'
import { priceIn } from './lines'
import { fetchProducts, type Product, QUOTES } from './quotes'

interface PickerProps {
  region: string
  currency: string
  /** Something is chosen already: a phone then shows products only once they are looked for, so that the price stays in sight. */
  begun: boolean
  add: (product: Product) => void
}

/** The catalogue at today's prices, found by any part of a name, a series or a number. */
export function ProductPicker({ region, currency, begun, add }: PickerProps) {
  const { t } = useTranslation('quotes')
  const [typed, setTyped] = useState('')
  const phone = usePhone()
  const q = useDebounced(typed.trim())
  const shown = !(phone && begun) || q !== ''
  const products = useQuery({
    queryKey: [...QUOTES, 'products', region, q],
    queryFn: () => fetchProducts(region, q),
    placeholderData: keepPreviousData,
  })
  return (
    <section className="section" aria-labelledby="catalogue">
      <h2 id="catalogue">{t('catalogue')}</h2>
      <Input
        allowClear
        value={typed}
        placeholder={t('findProduct')}
        aria-label={t('findProduct')}
        onChange={({ target }) => setTyped(target.value)}
      />
      {products.isError && <Refused failure={products.error} again={() => void products.refetch()} />}
      {products.data?.items?.length === 0 && <p className="faint">{t(q ? 'noProduct' : 'noProducts')}</p>}
      <ul className="products" aria-label={t('catalogue')} hidden={!shown}>
        {products.data?.items?.map((product) => (
          <li key={product.id}>
            <Offered product={product} currency={currency} add={() => add(product)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Offered({ product, currency, add }: { product: Product; currency: string; add: () => void }) {
  const { t } = useTranslation('quotes')
  const { exact } = useFormats()
  const amount = priceIn(product, currency)
  const price = amount ? { amount, currency } : (product.prices?.[0]?.price as { amount: string; currency: string } | undefined)
  return (
    <button type="button" disabled={!price} onClick={add}>
      <span className="hidden">{t('add')}</span>
      <b>{product.name}</b>
      <span className="faint">{product.series}</span>
      <span className="num">{price ? `${exact(price)} / ${product.unit}` : t('noPrice')}</span>
    </button>
  )
}
