import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem, wordsOf } from '@/shared/api/problem'
import type { OwnRoute } from './routes'
import { PREFERENCES, type Preferences, setPreferences } from './settings'
import { Topics } from './Topics'

interface Chosen {
  routes: OwnRoute[]
  /** Nothing where the playbook's hours are kept. */
  quiet?: { from: string; until: string }
  digestAt?: string
}

const minutes = (time: string | undefined) => time?.slice(0, 5)

const chosenBy = ({ routes = [], quiet, quietOwn, digestAt, digestOwn }: Preferences): Chosen => ({
  routes,
  quiet: quietOwn && quiet ? { from: minutes(quiet.from)!, until: minutes(quiet.until)! } : undefined,
  digestAt: digestOwn ? minutes(digestAt) : undefined,
})

/** What the reader chose, beside what holds where they chose nothing. */
export function PreferencesForm({ preferences }: { preferences: Preferences }) {
  const { t } = useTranslation('settings')
  const [chosen, setChosen] = useState(() => chosenBy(preferences))
  const change = (part: Partial<Chosen>) => setChosen((before) => ({ ...before, ...part }))
  const { save, saving } = useSave(preferences)
  const changed = JSON.stringify(chosen) !== JSON.stringify(chosenBy(preferences))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void save(chosen)
      }}
    >
      <Topics preferences={preferences} routes={chosen.routes} change={(routes) => change({ routes })} />
      <Quiet preferences={preferences} quiet={chosen.quiet} change={(quiet) => change({ quiet })} />
      <Digest preferences={preferences} digestAt={chosen.digestAt} change={(digestAt) => change({ digestAt })} />
      <div className="sheet-actions keep">
        <Button disabled={!changed} onClick={() => setChosen(chosenBy(preferences))}>
          {t('undo')}
        </Button>
        <Button type="primary" htmlType="submit" loading={saving} disabled={!changed}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}

function useSave({ region, version }: Preferences) {
  const { t } = useTranslation('settings')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [saving, setSaving] = useState(false)
  const save = async (chosen: Chosen) => {
    setSaving(true)
    try {
      const saved = await setPreferences({ region, ...chosen }, version)
      queries.setQueryData([...PREFERENCES, region], saved)
      void message.success(t('preferences.saved'))
    } catch (refused) {
      void message.error(refused instanceof Problem && refused.stale ? t('preferences.stale') : wordsOf(refused, t))
    } finally {
      setSaving(false)
    }
  }
  return { save, saving }
}

interface QuietProps {
  preferences: Preferences
  quiet: Chosen['quiet']
  change: (quiet: Chosen['quiet']) => void
}

function Quiet({ preferences, quiet, change }: QuietProps) {
  const { t } = useTranslation('settings')
  const from = quiet?.from ?? minutes(preferences.quiet?.from) ?? '21:00'
  const until = quiet?.until ?? minutes(preferences.quiet?.until) ?? '08:00'
  return (
    <section className="panel group" aria-labelledby="quiet">
      <h2 id="quiet">{t('quiet.title')}</h2>
      <p className="faint">{t('quiet.text', { zone: preferences.timeZone })}</p>
      <Checkbox checked={!quiet} onChange={({ target }) => change(target.checked ? undefined : { from, until })}>
        {t('asPlaybook')}
        {!quiet && ` · ${from === until ? t('quiet.never') : `${from} – ${until}`}`}
      </Checkbox>
      {quiet && (
        <div className="fields">
          <div className="field">
            <label htmlFor="quiet-from">{t('quiet.from')}</label>
            <Input id="quiet-from" type="time" required value={from} onChange={({ target }) => change({ from: target.value, until })} />
          </div>
          <div className="field">
            <label htmlFor="quiet-until">{t('quiet.until')}</label>
            <Input id="quiet-until" type="time" required value={until} onChange={({ target }) => change({ from, until: target.value })} />
          </div>
          {from === until && <p className="faint">{t('quiet.never')}</p>}
        </div>
      )}
    </section>
  )
}

interface DigestProps {
  preferences: Preferences
  digestAt?: string
  change: (digestAt: string | undefined) => void
}

function Digest({ preferences, digestAt, change }: DigestProps) {
  const { t } = useTranslation('settings')
  const inForce = minutes(preferences.digestAt) ?? '09:00'
  return (
    <section className="panel group" aria-labelledby="digest">
      <h2 id="digest">{t('digest.title')}</h2>
      <p className="faint">{t('digest.text')}</p>
      <Checkbox checked={!digestAt} onChange={({ target }) => change(target.checked ? undefined : inForce)}>
        {t('asPlaybook')}
        {!digestAt && !preferences.digestOwn && ` · ${inForce}`}
      </Checkbox>
      {digestAt && (
        <div className="field">
          <label htmlFor="digest-at">{t('digest.at')}</label>
          <Input id="digest-at" type="time" required value={digestAt} onChange={({ target }) => change(target.value || inForce)} />
        </div>
      )}
    </section>
  )
}
