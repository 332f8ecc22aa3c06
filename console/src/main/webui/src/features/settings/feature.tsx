import { SettingOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import type { Feature } from '@/shared/feature'
import { root } from '@/shared/root'
import { absencesSearch, settingsSearch } from './search'

const preferences = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  validateSearch: settingsSearch,
  component: lazyRouteComponent(() => import('./PreferencesPage')),
})

/** Where every message says that this can be changed. */
const fromMessages = createRoute({
  getParentRoute: () => root,
  path: '/inbox/preferences',
  beforeLoad: () => {
    throw redirect({ to: '/settings' })
  },
})

const absences = createRoute({
  getParentRoute: () => root,
  path: '/settings/absences',
  validateSearch: absencesSearch,
  component: lazyRouteComponent(() => import('./AbsencesPage')),
})

const channels = createRoute({
  getParentRoute: () => root,
  path: '/settings/channels',
  component: lazyRouteComponent(() => import('./ChannelsPage')),
})

export const settings = {
  name: 'settings',
  destinations: [{ to: '/settings', title: 'title', icon: <SettingOutlined aria-hidden />, order: 95, key: 's' }],
  commands: [
    { title: 'absences.title', to: '/settings/absences' },
    { title: 'channels.title', to: '/settings/channels', roles: ['admin'] },
  ],
  routes: [preferences, fromMessages, absences, channels] as const,
} satisfies Feature
