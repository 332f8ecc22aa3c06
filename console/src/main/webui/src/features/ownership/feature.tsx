import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Feature } from '@/shared/feature'
import { root } from '@/shared/root'
import { contestSearch } from './search'

const contest = createRoute({
  getParentRoute: () => root,
  path: '/leads/$id/contest',
  validateSearch: contestSearch,
  component: lazyRouteComponent(() => import('./ContestPage')),
})

export const ownership = { name: 'ownership', destinations: [], routes: [contest] as const } satisfies Feature
