import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Choice } from '@/shared/Choice'
import { useMe, useRegion } from '@/shared/me'
import { PageHead } from '@/shared/PageHead'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { chooseZone, deviceZone, useZone } from '@/shared/zone'
import { Places } from './Places'
import { PreferencesForm } from './PreferencesForm'
import { fetchPreferences, PREFERENCES } from './settings'
import './settings.css'

const route = getRouteApi('/settings')

/** How the reader is told besides the inbox, when not, and in which time zone they read times. */
export default function PreferencesPage() {
  const { t } = useTranslation('settings')
  const { regions } = useMe()
  const navigate = route.useNavigate()
  const chosen = useRegion()
  const { region = chosen } = route.useSearch()
  const preferences = useQuery({ queryKey: [...PREFERENCES, region], queryFn: () => fetchPreferences(region) })
  return (
    <>
      <PageHead title={t('preferences.title')}>
        {regions.length > 1 && (
          <Choice
            required
            value={region}
            aria-label={t('region')}
            onChange={({ target }) => void navigate({ search: { region: target.value }, replace: true })}
            options={regions.map((value) => ({ value, label: value }))}
          />
        )}
      </PageHead>
      <Places />
      {preferences.isPending && <Skeletons rows={8} />}
      {preferences.isError && <Refused failure={preferences.error} again={() => void preferences.refetch()} />}
      {preferences.data && <PreferencesForm key={`${region} ${preferences.data.version}`} preferences={preferences.data} />}
      {!preferences.isPending && <ZoneOfTimes />}
    </>
  )
}

/** Kept on the device, as the language is: a traveller reads the times of where they are. */
function ZoneOfTimes() {
  const { t } = useTranslation('settings')
  const zone = useZone()
  const zones = [...new Set([deviceZone(), zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])]
  return (
    <section className="panel group" aria-labelledby="zone">
      <h2 id="zone">{t('zone.title')}</h2>
      <div className="field">
        <label htmlFor="zone-of-times">{t('zone.label')}</label>
        <Choice
          id="zone-of-times"
          required
          value={zone}
          onChange={({ target }) => chooseZone(target.value)}
          options={zones.map((value) => ({ value, label: value }))}
        />
      </div>
    </section>
  )
}
