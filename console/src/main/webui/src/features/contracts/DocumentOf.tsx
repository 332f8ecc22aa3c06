import { useTranslation } from 'react-i18next'
import { Facts } from '@/shared/Facts'
import { useFormats } from '@/shared/formats'
import type { Contract } from './contracts'
import { useDue } from './due'
import { type Content, type Written, writtenFrom } from './writing'

/** What the contract says, part by part; what it leaves out takes no room. */
export function DocumentOf({ contract }: { contract: Contract }) {
  const { t } = useTranslation('contracts')
  const content = contract.content ?? {}
  const said = writtenFrom(contract)
  const party = (side: 'customer' | 'ours') =>
    [content[side]?.name, content[side]?.signatory && t('signedBy', { name: content[side]?.signatory })].filter(Boolean).join(' · ')
  const parties = { customer: party('customer'), ours: party('ours') }
  const parts = [parties.customer, parties.ours, contract.terms, ...Object.values(content)]
  if (!parts.some((part) => (Array.isArray(part) ? part.length : typeof part === 'string' && part))) return null
  return (
    <section className="section" aria-labelledby="document">
      <h2 id="document">{t('document')}</h2>
      {(parties.customer || parties.ours) && <Facts label={(side) => t(`side.${side}`)} of={parties} />}
      <Goods lines={content.lines} />
      <Payments said={said} />
      <Deliveries said={said} />
      {content.scope && <p className="section wording">{content.scope}</p>}
      <Clauses clauses={content.clauses} />
      {content.penalties?.map((penalty) => (
        <p key={penalty.breach} className="section">
          <b>{penalty.breach}</b> {penalty.consequence}
        </p>
      ))}
      {contract.terms && <p className="section wording">{contract.terms}</p>}
    </section>
  )
}

function Goods({ lines }: Pick<Content, 'lines'>) {
  const { exact } = useFormats()
  if (!lines?.length) return null
  return (
    <ul className="cards section">
      {lines.map((line, at) => (
        <li key={`${line.productId}${at}`}>
          <div className="line">
            <b>{line.title ?? line.productId}</b>
            <b className="num">{line.amount && exact(line.amount)}</b>
          </div>
          <p className="faint num">
            {line.quantity} {line.unit}
            {line.price && ` × ${exact(line.price)}`}
          </p>
        </li>
      ))}
    </ul>
  )
}

function Payments({ said: { payments, currency } }: { said: Written }) {
  const { t } = useTranslation('contracts')
  const { exact } = useFormats()
  const due = useDue()
  if (payments.length === 0) return null
  return (
    <>
      <h3 className="section">{t('part.payments')}</h3>
      <ol className="steps">
        {payments.map((part, at) => (
          <li key={`${part.title}${at}`} className="line">
            <span>
              <b className="num">{part.by === 'percent' ? `${part.share} %` : exact({ amount: part.share, currency })}</b> {part.title}
            </span>
            <span className="faint">{due(part)}</span>
          </li>
        ))}
      </ol>
    </>
  )
}

function Deliveries({ said: { deliveries } }: { said: Written }) {
  const { t } = useTranslation('contracts')
  const due = useDue()
  if (deliveries.length === 0) return null
  return (
    <>
      <h3 className="section">{t('part.deliveries')}</h3>
      <ol className="steps">
        {deliveries.map((part, at) => (
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
  )
}

function Clauses({ clauses }: Pick<Content, 'clauses'>) {
  const { t } = useTranslation('contracts')
  if (!clauses?.length) return null
  return (
    <details className="section">
      <summary>{t('clausesCount', { count: clauses.length })}</summary>
      <ol className="clauses">
        {clauses.map((clause) => (
          <li key={clause.code}>
            <b>{clause.title}</b>
            <p className="wording">{[clause.text, clause.agreed].filter(Boolean).join('\n')}</p>
          </li>
        ))}
      </ol>
    </details>
  )
}
