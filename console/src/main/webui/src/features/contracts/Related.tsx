import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Contract, contractKey, fetchRelated } from './contracts'

/** What led to a contract and what came of it: its approval, its quote, the contracts it changes or follows and those that do so with it. */
export function Related({ contract }: { contract: Contract }) {
  const { t } = useTranslation('contracts')
  const related = useQuery({
    queryKey: [...contractKey(contract.id!), 'related', contract.version],
    queryFn: () => fetchRelated(contract),
  })
  return (
    <ul className="cards section">
      {contract.approvalId && (
        <li>
          <Link to="/approvals/$id" params={{ id: contract.approvalId }}>
            {t('approval')}
          </Link>
        </li>
      )}
      {contract.pricing?.quoteId && (
        <li>
          <Link to="/quotes/$id" params={{ id: contract.pricing.quoteId }}>
            {t('quote')}
          </Link>
        </li>
      )}
      {related.data?.map((other) => (
        <li key={other.id}>
          <div className="line">
            <Link to="/contracts/$id" params={{ id: other.id! }}>
              {t(`related.${relation(other, contract)}`, { number: other.number })}
            </Link>
            <span className="sla">{t(`status.${other.status}`)}</span>
          </div>
        </li>
      ))}
    </ul>
  )
}

function relation(other: Contract, { id, amends }: Contract) {
  if (other.amends === id) return 'amendment'
  if (other.renews === id) return 'renewal'
  return other.id === amends ? 'amends' : 'renews'
}
