import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/formats'
import type { Line, Quote } from './quotes'
import { SumsOf } from './SumsOf'

/** What is offered, line by line, and what it comes to. */
export function Offered({ quote }: { quote: Quote }) {
  const { t } = useTranslation('quotes')
  return (
    <section className="section" aria-labelledby="lines">
      <h2 id="lines">{t('lines')}</h2>
      <div className="panel offered">
        <ol>
          {quote.lines?.map((line, at) => (
            <li key={at}>
              <OneLine line={line} />
            </li>
          ))}
        </ol>
        <SumsOf total={quote.total} sums={quote.sums} />
      </div>
      {quote.notes && <p className="section notes">{quote.notes}</p>}
    </section>
  )
}

function OneLine({ line }: { line: Line }) {
  const { t } = useTranslation('quotes')
  const { exact, number } = useFormats()
  const money = (value: Line['price']) => exact(value!)
  return (
    <>
      <div className="line">
        <b>{line.name}</b>
        <b className="num">{money(line.amount)}</b>
      </div>
      <p className="faint num">
        {number(Number(line.quantity))} {line.unit} × {money(line.price)}
        {line.discount !== undefined && line.discount !== 0 && ` · ${t('off', { percent: number(line.discount) })}`}
        {line.months && ` · ${t('forMonths', { count: line.months })}`}
      </p>
    </>
  )
}
