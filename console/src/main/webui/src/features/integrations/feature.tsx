import { ApiOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Feature } from '@/shared/feature'
import { root } from '@/shared/root'
import { subscriptionSearch } from './search'

const list = createRoute({
  getParentRoute: () => root,
  path: '/subscriptions',
  component: lazyRouteComponent(() => import('./SubscriptionsPage')),
})

const one = createRoute({
  getParentRoute: () => root,
  path: '/subscriptions/$id',
  validateSearch: subscriptionSearch,
  component: lazyRouteComponent(() => import('./SubscriptionPage')),
})

export const integrations = {
  name: 'integrations',
  destinations: [{ to: '/subscriptions', title: 'title', icon: <ApiOutlined aria-hidden />, order: 90, key: 'i', roles: ['admin'] }],
  routes: [list, one] as const,
} satisfies Feature
