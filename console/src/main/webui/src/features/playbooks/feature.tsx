import { ReadOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Feature } from '@/shared/feature'
import { root } from '@/shared/root'
import { PUBLISHERS, playbooksSearch, publishSearch, versionSearch } from './search'

const list = createRoute({
  getParentRoute: () => root,
  path: '/playbooks',
  validateSearch: playbooksSearch,
  component: lazyRouteComponent(() => import('./PlaybooksPage')),
})

const publish = createRoute({
  getParentRoute: () => root,
  path: '/playbooks/publish',
  validateSearch: publishSearch,
  component: lazyRouteComponent(() => import('./PublishPage')),
})

const preset = createRoute({
  getParentRoute: () => root,
  path: '/playbooks/presets/$name',
  component: lazyRouteComponent(() => import('./PresetPage')),
})

const version = createRoute({
  getParentRoute: () => root,
  path: '/playbooks/$name/$version',
  validateSearch: versionSearch,
  component: lazyRouteComponent(() => import('./VersionPage')),
})

export const playbooks = {
  name: 'playbooks',
  destinations: [{ to: '/playbooks', title: 'title', icon: <ReadOutlined aria-hidden />, order: 85, key: 'p', roles: PUBLISHERS }],
  commands: [{ title: 'publish.title', to: '/playbooks/publish', roles: PUBLISHERS }],
  routes: [list, publish, preset, version] as const,
} satisfies Feature
