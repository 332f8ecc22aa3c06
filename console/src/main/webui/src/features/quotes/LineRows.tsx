import { DeleteOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/formats'
import { faults, type Row } from './lines'
import type { Considered } from './quotes'

interface RowsProps {
  rows: Row[]
  change: (rows: Row[]) => void
  currency: string
  /** What the service says of exactly these lines; nothing while it is asked. */
  told?: Considered
}

/** The lines of an offer while it is written, each with what it comes to and whose word it needs. */
export function LineRows({ rows, change, currency, told }: RowsProps) {
  const { t } = useTranslation('quotes')
  const put = (at: number, part: Partial<Row>) => change(rows.map((row, place) => (place === at ? { ...row, ...part } : row)))
  return (
    <ol className="cards" aria-label={t('lines')}>
      {rows.map((row, at) => (
        // The same product may stand in several lines.
        <li key={at} className="quote-row">
          <OneRow
            row={row}
            currency={currency}
            line={told?.lines?.[at]}
            judged={told?.authority?.lines?.[at]}
            put={(part) => put(at, part)}
            remove={() => change(rows.filter((_, place) => place !== at))}
          />
        </li>
      ))}
    </ol>
  )
}

interface OneRowProps {
  row: Row
  currency: string
  line?: NonNullable<Considered['lines']>[number]
  judged?: NonNullable<NonNullable<Considered['authority']>['lines']>[number]
  put: (part: Partial<Row>) => void
  remove: () => void
}

function OneRow({ row, currency, line, judged, put, remove }: OneRowProps) {
  const { t } = useTranslation('quotes')
  const { exact } = useFormats()
  const wrong = faults(row)
  const field = (name: 'quantity' | 'discount' | 'price' | 'months', other?: Partial<Row>) => (
    <div className="field">
      <span aria-hidden>{t(`line.${name}`)}</span>
      <Input
        value={row[name] ?? ''}
        inputMode="decimal"
        autoComplete="off"
        aria-label={t('lineOf', { field: t(`line.${name}`), name: row.name })}
        aria-invalid={wrong.includes(name)}
        status={wrong.includes(name) ? 'error' : undefined}
        placeholder={name === 'price' && line?.price ? String(Number(line.price.amount)) : undefined}
        onChange={({ target }) => put({ [name]: target.value, ...(target.value ? other : {}) })}
      />
    </div>
  )
  return (
    <>
      <div className="line">
        <span>
          <b>{row.name}</b>{' '}
          {row.listPrice && <span className="faint num">{`${exact({ amount: row.listPrice, currency })} / ${row.unit}`}</span>}
        </span>
        <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={t('remove', { name: row.name })} onClick={remove} />
      </div>
      <div className="fields">
        {field('quantity')}
        {field('discount', { price: undefined })}
        {field('price', { discount: undefined })}
        {field('months')}
        <b className="num amount">{line?.amount ? exact(line.amount) : '–'}</b>
      </div>
      <p className={judged && judged.level !== 'REP' ? 'verdict-of-line soon-text' : 'verdict-of-line faint'}>{judged?.why ?? '\u00a0'}</p>
    </>
  )
}
