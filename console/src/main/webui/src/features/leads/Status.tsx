import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { LeadStatus } from './search'

const DOT: Record<LeadStatus, string> = {
  NEW: '#5b6b82',
  CONTACTED: '#2f6fed',
  QUALIFIED: '#7a4fd6',
  POOLED: '#b35c00',
  CONVERTED: '#0b7a4b',
  DISQUALIFIED: '#9aa5b4',
}

/** Where a lead stands, as a word with its colour. */
export function Status({ status }: { status?: LeadStatus }) {
  const { t } = useTranslation('leads')
  if (!status) return null
  return (
    <span className="status" style={{ '--dot': DOT[status] } as CSSProperties}>
      <i aria-hidden />
      {t(`status.${status}`)}
    </span>
  )
}
