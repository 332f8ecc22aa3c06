import { InboxOutlined, PhoneOutlined, TeamOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Feature } from '@/shared/feature'
import { root } from '@/shared/root'
import { findLeads } from './find'
import { leadSearch, leadsSearch, touchesSearch } from './search'

const SELLERS = ['sales', 'manager']

const list = createRoute({
  getParentRoute: () => root,
  path: '/leads',
  validateSearch: leadsSearch,
  component: lazyRouteComponent(() => import('./LeadsPage')),
})

const one = createRoute({
  getParentRoute: () => root,
  path: '/leads/$id',
  validateSearch: leadSearch,
  component: lazyRouteComponent(() => import('./LeadPage')),
})

const touches = createRoute({
  getParentRoute: () => root,
  path: '/leads/touches',
  validateSearch: touchesSearch,
  component: lazyRouteComponent(() => import('./TouchesPage')),
})

const pool = createRoute({
  getParentRoute: () => root,
  path: '/pool',
  component: lazyRouteComponent(() => import('./PoolPage')),
})

export const leads = {
  name: 'leads',
  destinations: [
    { to: '/leads', title: 'title', icon: <TeamOutlined aria-hidden />, order: 20, key: 'l' },
    {
      to: '/leads/touches',
      title: 'touch.title',
      icon: <PhoneOutlined aria-hidden />,
      order: 41,
      key: 'u',
      roles: [...SELLERS, 'director'],
    },
    { to: '/pool', title: 'pool.title', icon: <InboxOutlined aria-hidden />, order: 42, roles: [...SELLERS, 'director'] },
  ],
  commands: [{ title: 'register.title', to: '/leads', search: { new: 'yes' }, roles: SELLERS, key: 'n' }],
  finders: [{ title: 'title', roles: [...SELLERS, 'director'], find: findLeads }],
  routes: [list, one, touches, pool] as const,
} satisfies Feature
