import { CalendarOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Feature } from '@/shared/feature'
import { root } from '@/shared/root'
import { followUpsSearch } from './search'

const list = createRoute({
  getParentRoute: () => root,
  path: '/follow-ups',
  validateSearch: followUpsSearch,
  component: lazyRouteComponent(() => import('./FollowUpsPage')),
})

/** One of them lies open over the list. */
const one = createRoute({ getParentRoute: () => list, path: '/$id', component: lazyRouteComponent(() => import('./FollowUpDrawer')) })

export const followUps = {
  name: 'follow-ups',
  destinations: [
    {
      to: '/follow-ups',
      title: 'title',
      icon: <CalendarOutlined aria-hidden />,
      order: 25,
      key: 'f',
      roles: ['sales', 'manager', 'director'],
    },
  ],
  routes: [list.addChildren([one])] as const,
} satisfies Feature
