import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { has, useMe } from '@/shared/me'

/** The pages of the settings. */
export function Places() {
  const { t } = useTranslation('settings')
  const me = useMe()
  return (
    <nav className="tabs" aria-label={t('title')}>
      <Link to="/settings" activeOptions={{ exact: true, includeSearch: false }}>
        {t('preferences.title')}
      </Link>
      <Link to="/settings/absences" activeOptions={{ includeSearch: false }}>
        {t('absences.title')}
      </Link>
      {has(me, 'admin') && <Link to="/settings/channels">{t('channels.title')}</Link>}
    </nav>
  )
}
