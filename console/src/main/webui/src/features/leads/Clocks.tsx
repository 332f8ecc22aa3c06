import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Refused } from '@/shared/Refused'
import { Sla } from '@/shared/Sla'
import { fetchClocks } from './doings'
import { LEADS } from './leads'

const KINDS = [
  'first-contact',
  'first-contact-warning',
  'first-contact-overdue',
  'first-contact-pause',
  'first-contact-escalation',
  'reapproach',
] as const

/** What runs for the lead, and why it is due then. */
export function Clocks({ leadId }: { leadId: string }) {
  const { t } = useTranslation('leads')
  const clocks = useQuery({ queryKey: [...LEADS, 'clocks', leadId], queryFn: () => fetchClocks(leadId) })
  if (clocks.isError) return <Refused failure={clocks.error} again={() => void clocks.refetch()} />
  const { data } = clocks
  if (!data?.length) return null
  const nameOf = (kind?: string) => {
    const known = KINDS.find((one) => one === kind)
    return known ? t(`clock.${known}`) : kind
  }
  return (
    <section aria-labelledby="clocks" className="section">
      <h2 id="clocks">{t('clocks')}</h2>
      <ul className="cards">
        {data.map((clock) => (
          <li key={`${clock.kind}-${clock.dueAt}`}>
            <div className="line">
              <b>{nameOf(clock.kind)}</b>
              <Sla due={clock.dueAt} />
            </div>
            {clock.why && <p className="faint">{clock.why}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
