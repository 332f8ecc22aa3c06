import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/formats'
import type { Contract } from './contracts'

/** Whose seal comes first, and which are there: unsigned is void. */
export function Seals({ contract }: { contract: Contract }) {
  const { t } = useTranslation('contracts')
  const { date } = useFormats()
  const seals = [
    { party: 'customer', on: contract.customerSealedOn },
    { party: 'us', on: contract.ownSealedOn },
  ] as const
  return (
    <section className="section" aria-labelledby="seals">
      <h2 id="seals">{t('seals')}</h2>
      {contract.sealOrder === 'customer-first' && <p className="faint">{t('customerFirst')}</p>}
      <ol className="steps">
        {seals.map(({ party, on }) => (
          <li key={party} className={on ? 'agreed' : undefined}>
            <div className="line">
              <b>{t(`seal.${party}`)}</b>
              <span className="faint num">{on ? date(on) : t('notYet')}</span>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
