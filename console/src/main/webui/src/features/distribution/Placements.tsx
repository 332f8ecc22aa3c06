import { Link } from '@tanstack/react-router'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice } from '@/shared/Choice'
import { leadsOf, peopleOf } from './balance'
import type { Distribution, Move, Placed } from './distributions'

/** As many rows as a browser draws without a pause. */
const PART = 100
const NOBODY = 'nobody'

interface PlacementsProps {
  draft: Distribution
  who?: string
  /** Absent once it is confirmed. */
  move?: (move: Move) => void
}

/** Every lead with who gets it and why; one is moved by its own choice, several by that above them. */
export function Placements({ draft, who, move }: PlacementsProps) {
  const { t } = useTranslation('distribution')
  const [shown, setShown] = useState(PART)
  const [selected, setSelected] = useState<string[]>([])
  const leads = leadsOf(draft, who)
  const known = leads.map(({ leadId }) => leadId!)
  const chosen = selected.filter((id) => known.includes(id))
  const all = chosen.length === known.length && known.length > 0
  return (
    <section className="section" aria-labelledby="placements">
      <h2 id="placements">
        {t('placements')}
        <span className="count">{leads.length}</span>
      </h2>
      {move && (
        <div className="panel bulk">
          <Checkbox
            checked={all}
            indeterminate={!all && chosen.length > 0}
            onChange={({ target }) => setSelected(target.checked ? known : [])}
          >
            {chosen.length > 0 ? t('selected', { count: chosen.length }) : t('all')}
          </Checkbox>
          <People
            draft={draft}
            label={t('moveSelected')}
            disabled={chosen.length === 0}
            none={t('moveSelected')}
            choose={(ownerId) => {
              move({ leadIds: chosen, ownerId })
              setSelected([])
            }}
          />
        </div>
      )}
      <ul className="panel placements">
        {leads.slice(0, shown).map((lead) => (
          <li key={lead.leadId}>
            {move && (
              <Checkbox
                aria-label={t('select', { company: lead.companyName })}
                checked={chosen.includes(lead.leadId!)}
                onChange={({ target }) =>
                  setSelected(target.checked ? [...chosen, lead.leadId!] : chosen.filter((id) => id !== lead.leadId))
                }
              />
            )}
            <What lead={lead} />
            {move ? (
              <People
                draft={draft}
                label={t('goesTo', { company: lead.companyName })}
                value={lead.ownerId ?? NOBODY}
                choose={(ownerId) => move({ leadIds: [lead.leadId!], ownerId })}
              />
            ) : (
              <span>{lead.ownerName ?? t('nobody')}</span>
            )}
          </li>
        ))}
      </ul>
      {leads.length > shown && (
        <div className="more">
          <Button onClick={() => setShown(shown + PART)}>{t('more')}</Button>
        </div>
      )}
    </section>
  )
}

function What({ lead }: { lead: Placed }) {
  const { t } = useTranslation('distribution')
  return (
    <div>
      <Link to="/leads/$id" params={{ id: lead.leadId! }} className="name">
        {lead.companyName}
      </Link>
      <p className="faint">
        {[lead.because && t(`because.${lead.because}`), lead.fromOwnerName && t('from', { name: lead.fromOwnerName })]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  )
}

interface PeopleProps {
  draft: Distribution
  label: string
  value?: string
  none?: string
  disabled?: boolean
  choose: (ownerId: string | undefined) => void
}

function People({ draft, label, value, none, disabled, choose }: PeopleProps) {
  const { t } = useTranslation('distribution')
  return (
    <Choice
      aria-label={label}
      value={value}
      none={none}
      required={value !== undefined}
      disabled={disabled}
      options={[
        ...peopleOf(draft).map(({ id, name, away }) => ({ value: id, label: away ? t('isAway', { name }) : name })),
        { value: NOBODY, label: t('nobody') },
      ]}
      onChange={({ target }) => target.value && choose(target.value === NOBODY ? undefined : target.value)}
    />
  )
}
