import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/formats'
import type { Quote } from './quotes'

/** What an offer comes to, to the cent, as the service counts it. */
export function SumsOf({ total, sums }: Pick<Quote, 'total' | 'sums'>) {
  const { t } = useTranslation('quotes')
  const { exact, number } = useFormats()
  const amount = (money: { amount?: number | string; currency?: string } | undefined) => (money ? exact(money) : '–')
  return (
    <dl className="sums num">
      <div>
        <dt>{t('sums.list')}</dt>
        <dd>{amount(sums?.list)}</dd>
      </div>
      <div>
        <dt>{t('sums.discount')}</dt>
        <dd>{sums?.discount === undefined || sums.discount === null ? '–' : `${number(sums.discount)} %`}</dd>
      </div>
      <div>
        <dt>{t('sums.net')}</dt>
        <dd>{amount(sums?.net)}</dd>
      </div>
      {(sums?.taxes ?? []).map((tax) => (
        <div key={tax.rate}>
          <dt>{t('sums.tax', { rate: number(tax.rate! * 100) })}</dt>
          <dd>{amount(tax.amount)}</dd>
        </div>
      ))}
      <div className="total">
        <dt>{t('sums.total')}</dt>
        <dd>{amount(total)}</dd>
      </div>
    </dl>
  )
}
