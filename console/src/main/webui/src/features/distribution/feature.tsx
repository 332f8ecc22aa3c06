import { ShareAltOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Feature } from '@/shared/feature'
import { root } from '@/shared/root'
import { distributionSearch, distributionsSearch } from './search'

const LEADERS = ['manager', 'director']

const list = createRoute({
  getParentRoute: () => root,
  path: '/leads/distributions',
  validateSearch: distributionsSearch,
  component: lazyRouteComponent(() => import('./DistributionsPage')),
})

const one = createRoute({
  getParentRoute: () => root,
  path: '/leads/distributions/$id',
  validateSearch: distributionSearch,
  component: lazyRouteComponent(() => import('./DistributionPage')),
})

export const distribution = {
  name: 'distribution',
  destinations: [
    { to: '/leads/distributions', title: 'title', icon: <ShareAltOutlined aria-hidden />, order: 35, key: 'v', roles: LEADERS },
  ],
  routes: [list, one] as const,
} satisfies Feature
