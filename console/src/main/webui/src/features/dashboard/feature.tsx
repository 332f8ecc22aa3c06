import { DashboardOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Feature } from '@/shared/feature'
import { root } from '@/shared/root'
import { clocksSearch, milestonesSearch, teamSearch } from './search'
import { findPeople } from './team'

const LEADERS = ['manager', 'director']

const team = createRoute({
  getParentRoute: () => root,
  path: '/team',
  validateSearch: teamSearch,
  component: lazyRouteComponent(() => import('./TeamPage')),
})

const clocks = createRoute({
  getParentRoute: () => root,
  path: '/team/first-contacts',
  validateSearch: clocksSearch,
  component: lazyRouteComponent(() => import('./ClocksPage')),
})

const milestones = createRoute({
  getParentRoute: () => root,
  path: '/team/milestones',
  validateSearch: milestonesSearch,
  component: lazyRouteComponent(() => import('./MilestonesPage')),
})

export const dashboard = {
  name: 'dashboard',
  destinations: [{ to: '/team', title: 'title', icon: <DashboardOutlined aria-hidden />, order: 17, key: 'z', roles: LEADERS }],
  finders: [{ title: 'people', roles: LEADERS, find: findPeople }],
  routes: [team, clocks, milestones] as const,
} satisfies Feature
