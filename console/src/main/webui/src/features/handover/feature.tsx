import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Feature } from '@/shared/feature'
import { root } from '@/shared/root'

const LEADERS = ['manager', 'director']

const page = createRoute({
  getParentRoute: () => root,
  path: '/leads/handovers',
  component: lazyRouteComponent(() => import('./HandoversPage')),
})

export const handover = {
  name: 'handover',
  destinations: [],
  commands: [{ title: 'title', to: '/leads/handovers', roles: LEADERS }],
  routes: [page] as const,
} satisfies Feature
