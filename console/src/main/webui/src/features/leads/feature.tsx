import { TeamOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Feature } from '@/shared/feature'
import { root } from '@/shared/root'
import { leadSearch, leadsSearch } from './search'

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

export const leads = {
  name: 'leads',
  destinations: [{ to: '/leads', title: 'title', icon: <TeamOutlined aria-hidden />, order: 20, key: 'l' }],
  commands: [{ title: 'register.title', to: '/leads', search: { new: 'yes' }, roles: SELLERS, key: 'n' }],
  routes: [list, one] as const,
} satisfies Feature
