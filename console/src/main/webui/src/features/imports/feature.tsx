import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Feature } from '@/shared/feature'
import { root } from '@/shared/root'

const list = createRoute({
  getParentRoute: () => root,
  path: '/leads/imports',
  component: lazyRouteComponent(() => import('./ImportsPage')),
})

const one = createRoute({
  getParentRoute: () => root,
  path: '/leads/imports/$id',
  component: lazyRouteComponent(() => import('./ImportPage')),
})

export const imports = {
  name: 'imports',
  destinations: [],
  commands: [{ title: 'title', to: '/leads/imports', roles: ['sales', 'manager'] }],
  routes: [list, one] as const,
} satisfies Feature
