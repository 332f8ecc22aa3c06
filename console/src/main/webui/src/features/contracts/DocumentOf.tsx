import { useTranslation } from 'react-i18next'
import { Facts } from '@/shared/Facts'
import { useFormats } from '@/shared/formats'
import type { Contract } from './contracts'
import { useDue } from './due'
import { writtenFrom } from './writing'

/** What the contract says, part by part; what it leaves out takes no room. */
export function DocumentOf({ contract }: { contract: Contract }) {
  const { t } = useTranslation('contracts')
  const content = contract.content ?? {}
  const said = writtenFrom(contract)
  const { exact } = useFormats()
  const due = useDue()
  const currency = said.currency
  const party = (side: 'customer' | 'ours') =>
    [content[side]?.name, content[side]?.signatory && t('signedBy', { name: content[side]?.signatory })].filter(Boolean).join(' · ')
  const parties = { customer: party('customer'), ours: party('ours') }
  const parts = [parties.customer, parties.ours, contract.terms, ...Object.values(content)]
  if (!parts.some((part) => (Array.isArray(part) ? part.length : typeof part === 'string' && part))) return null
  return (
    <section className="section" aria-labelledby="document">
      <h2 id="document">{t('document')}</h2>
      {(parties.customer || parties.ours) && <Facts label={(side) => t(`side.${side}`)} of={parties} />}
      {!!content.lines?.length && (
        <ul className="cards section">
          {content.lines.map((line, at) => (
            <li key={`${line.productId}${at}`}>
              <div className="line">
                <b>{line.title ?? line.productId}</b>
                <b className="num">{line.amount && exact({ amount: line.amount.amount!, currency: line.amount.currency! })}</b>
              </div>
              <p className="faint num">
                {line.quantity} {line.unit}
                {line.price && ` × ${exact({ amount: line.price.amount!, currency: line.price.currency! })}`}
              </p>
            </li>
          ))}
        </ul>
      )}
      {said.payments.length > 0 && (
        <>
          <h3 className="section">{t('part.payments')}</h3>
          <ol className="steps">
            {said.payments.map((part, at) => (
              <li key={`${part.title}${at}`} className="line">
                <span>
                  <b className="num">{part.by === 'percent' ? `${part.share} %` : exact({ amount: part.share!, currency })}</b> {part.title}
                </span>
                <span className="faint">{due(part)}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      {said.deliveries.length > 0 && (
        <>
          <h3 className="section">{t('part.deliveries')}</h3>
          <ol className="steps">
            {said.deliveries.map((part, at) => (
              <li key={`${part.item}${at}`}>
                <div className="line">
                  <b>{part.item}</b>
                  <span className="faint">{due(part)}</span>
                </div>
                {part.acceptance && <p className="faint">{part.acceptance}</p>}
              </li>
            ))}
          </ol>
        </>
      )}
      {content.scope && <p className="section wording">{content.scope}</p>}
      {!!content.clauses?.length && (
        <details className="section">
          <summary>{t('clausesCount', { count: content.clauses.length })}</summary>
          <ol className="clauses">
            {content.clauses.map((clause) => (
              <li key={clause.code}>
                <b>{clause.title}</b>
                <p className="wording">{[clause.text, clause.agreed].filter(Boolean).join('\n')}</p>
              </li>
            ))}
          </ol>
        </details>
      )}
      {content.penalties?.map((penalty) => (
        <p key={penalty.breach} className="section">
          <b>{penalty.breach}</b> {penalty.consequence}
        </p>
      ))}
      {contract.terms && <p className="section wording">{contract.terms}</p>}
    </section>
  )
}
