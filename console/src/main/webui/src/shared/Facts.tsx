import type { ReactNode } from 'react'

interface FactsProps {
  /** What is known, by field; what is not known takes no room. */
  of: Record<string, ReactNode>
  label: (field: string) => string
  /** Within a drawer there is no panel of its own. */
  plain?: boolean
}

/** What is known of something, field by field. */
export function Facts({ of, label, plain }: FactsProps) {
  return (
    <dl className={plain ? 'facts' : 'panel facts'}>
      {Object.entries(of).map(
        ([field, value]) =>
          value && (
            <div key={field}>
              <dt>{label(field)}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
