import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** What is known, field by field; what is not known takes no room. */
export function Facts({ of }: { of: Record<string, ReactNode> }) {
  const { t } = useTranslation('customers')
  return (
    <dl className="panel facts">
      {Object.entries(of).map(
        ([field, value]) =>
          value && (
            <div key={field}>
              <dt>{t(`field.${field}`)}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
