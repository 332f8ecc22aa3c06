import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '@/shared/Empty'
import { useFormats } from '@/shared/formats'
import { mainCurrency, type SignedMonth, type Signings } from './figures'
import { Panel, Wide } from './Panel'
import { daysOfMonth, monthsOf } from './weeks'

/** What was signed month by month: how much as columns, how many above them, all of it as a table behind. */
export function Signed({ query }: { query: UseQueryResult<Signings> }) {
  const { t } = useTranslation('dashboard')
  return (
    <Panel id="signed" title={t('signed.title')} about={t('signed.about')} query={query}>
      {(report) => {
        const signed = report.months ?? []
        const months = monthsOf({ from: report.from!, to: report.to! })
        return signed.length === 0 ? <Empty title={t('signed.none')} /> : <Months months={months} signed={signed} />
      }}
    </Panel>
  )
}

function Months({ months, signed }: { months: string[]; signed: SignedMonth[] }) {
  const { t } = useTranslation('dashboard')
  const currency = mainCurrency(signed)
  const drawn = new Map(signed.filter(({ total }) => total!.currency === currency).map((month) => [month.month!, month]))
  const most = Math.max(...[...drawn.values()].map(({ total }) => Number(total!.amount)))
  return (
    <>
      <Wide label={t('signed.title')}>
        <ol className="columns">
          {months.map((month) => (
            <li key={month}>
              <Column month={month} signed={drawn.get(month)} most={most} />
            </li>
          ))}
        </ol>
      </Wide>
      <details>
        <summary>{t('asTable')}</summary>
        <Table signed={signed} />
      </details>
    </>
  )
}

function Column({ month, signed, most }: { month: string; signed?: SignedMonth; most: number }) {
  const { t } = useTranslation('dashboard')
  const { money, monthOf, number } = useFormats()
  const name = monthOf(month)
  if (!signed) return <span className="none faint">{name}</span>
  const total = { amount: signed.total!.amount!, currency: signed.total!.currency! }
  const told = t('signed.of', { shown: number(signed.contracts!), month: name, total: money(total) })
  return (
    <Link to="/contracts" search={signedIn(month)} title={told}>
      <span className="hidden">{told}</span>
      <span className="num" aria-hidden>
        {number(signed.contracts!)}
      </span>
      <i style={{ height: `${(Number(total.amount) / most) * 100}%` }} aria-hidden />
      <span aria-hidden>{name}</span>
    </Link>
  )
}

function Table({ signed }: { signed: SignedMonth[] }) {
  const { t } = useTranslation('dashboard')
  const { money, monthOf, number } = useFormats()
  return (
    <table className="grid">
      <thead>
        <tr>
          <th scope="col">{t('signed.month')}</th>
          <th scope="col">{t('signed.contracts')}</th>
          <th scope="col">{t('signed.total')}</th>
        </tr>
      </thead>
      <tbody>
        {signed.map(({ month, contracts, total }) => (
          <tr key={`${month}${total!.currency}`}>
            <th scope="row">
              <Link to="/contracts" search={signedIn(month!)}>
                {monthOf(month!)}
              </Link>
            </th>
            <td className="num">{number(contracts!)}</td>
            <td className="num">{money(total!)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const signedIn = (month: string) => {
  const { from, to } = daysOfMonth(month)
  return { signedFrom: from, signedTo: to }
}
