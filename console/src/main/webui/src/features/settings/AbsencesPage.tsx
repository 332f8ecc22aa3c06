import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { Choice } from '@/shared/Choice'
import { useFormats } from '@/shared/formats'
import { has, useMe } from '@/shared/me'
import { PageHead } from '@/shared/PageHead'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { AbsenceForm, DelegationForm } from './DaysForms'
import { Places } from './Places'
import {
  type Absence,
  cancelAbsence,
  cancelDelegation,
  type Delegation,
  daysKey,
  fetchAbsences,
  fetchDelegations,
  fetchPeople,
} from './settings'
import './settings.css'

const route = getRouteApi('/settings/absences')

/** When somebody is away and who stands in: clocks wait for them, and what they would decide goes to somebody who is there. */
export default function AbsencesPage() {
  const { t } = useTranslation('settings')
  const me = useMe()
  const navigate = route.useNavigate()
  const { person = me.id } = route.useSearch()
  const leads = has(me, 'manager', 'director', 'admin')
  const people = useQuery({ queryKey: ['settings', 'people', 'all'], queryFn: () => fetchPeople(undefined) })
  const others = people.data?.items?.filter((one) => one.id !== me.id) ?? []
  return (
    <>
      <PageHead title={t('absences.title')}>
        {leads && (
          <Choice
            required
            value={person}
            aria-label={t('absences.of')}
            onChange={({ target }) =>
              void navigate({ search: { person: target.value === me.id ? undefined : target.value }, replace: true })
            }
            options={[
              { value: me.id, label: t('absences.mine') },
              ...others.map(({ id, name, team }) => ({ value: id!, label: [name, team].filter(Boolean).join(' · ') })),
            ]}
          />
        )}
      </PageHead>
      <Places />
      <Days key={person} person={person} colleagues={(people.data?.items ?? []).filter((one) => one.id !== person)} />
    </>
  )
}

function Days({ person, colleagues }: { person: string; colleagues: { id?: string; name?: string; team?: string }[] }) {
  const { t } = useTranslation('settings')
  const absences = useQuery({ queryKey: [...daysKey(person), 'absences'], queryFn: () => fetchAbsences(person) })
  const delegations = useQuery({ queryKey: [...daysKey(person), 'delegations'], queryFn: () => fetchDelegations(person) })
  if (absences.isPending || delegations.isPending) return <Skeletons rows={4} />
  const failed = [absences, delegations].find((asked) => asked.isError)
  if (failed) return <Refused failure={failed.error} again={() => void failed.refetch()} />
  return (
    <div className="days">
      <section className="panel group" aria-labelledby="away">
        <h2 id="away">{t('absences.away')}</h2>
        <ul className="cards">
          {absences.data?.items?.map((absence) => (
            <li key={absence.id}>
              <Away absence={absence} />
            </li>
          ))}
        </ul>
        {absences.data?.items?.length === 0 && <p className="faint">{t('absences.none')}</p>}
        <AbsenceForm person={person} />
      </section>
      <section className="panel group" aria-labelledby="standIn">
        <h2 id="standIn">{t('delegations.title')}</h2>
        <ul className="cards">
          {delegations.data?.items?.map((delegation) => (
            <li key={delegation.id}>
              <StandsIn delegation={delegation} />
            </li>
          ))}
        </ul>
        {delegations.data?.items?.length === 0 && <p className="faint">{t('delegations.none')}</p>}
        <DelegationForm person={person} colleagues={colleagues} />
      </section>
    </div>
  )
}

function Away({ absence }: { absence: Absence }) {
  const { t } = useTranslation('settings')
  const { personId, id, kind, note, status, from, to } = absence
  return (
    <>
      <Line days={[from!, to!]} cancelled={status === 'CANCELLED'} cancel={() => cancelAbsence(personId!, id!)} person={personId!}>
        {t(`absences.kind.${kind}`)}
      </Line>
      {note && <p className="faint">{note}</p>}
    </>
  )
}

function StandsIn({ delegation: { personId, id, delegateName, status, from, to } }: { delegation: Delegation }) {
  return (
    <Line days={[from!, to!]} cancelled={status === 'CANCELLED'} cancel={() => cancelDelegation(personId!, id!)} person={personId!}>
      {delegateName}
    </Line>
  )
}

interface LineProps {
  days: [string, string]
  cancelled: boolean
  cancel: () => Promise<unknown>
  person: string
  children: React.ReactNode
}

function Line({ days, cancelled, cancel, person, children }: LineProps) {
  const { t } = useTranslation('settings')
  const { date, dayOf } = useFormats()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const over = days[1] < dayOf(new Date())
  const end = async () => {
    try {
      await cancel()
      void message.success(t('absences.cancelled'))
    } catch (refused) {
      void message.error(wordsOf(refused, t))
    } finally {
      void queries.invalidateQueries({ queryKey: daysKey(person) })
    }
  }
  const period = days[0] === days[1] ? date(days[0]) : days.map(date).join(' – ')
  return (
    <div className="line">
      <span>
        <b>{children}</b> <span className="num">{period}</span>
      </span>
      {cancelled || over ? (
        <span className="sla">{t(cancelled ? 'absences.status.cancelled' : 'absences.status.over')}</span>
      ) : (
        <Button onClick={() => void end()}>
          {t('absences.cancel')}
          <span className="hidden"> {period}</span>
        </Button>
      )}
    </div>
  )
}
