import { FileTextOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Feature } from '@/shared/feature'
import { root } from '@/shared/root'
import { findContracts } from './find'
import { contractsSearch, newContractSearch } from './search'

const list = createRoute({
  getParentRoute: () => root,
  path: '/contracts',
  validateSearch: contractsSearch,
  component: lazyRouteComponent(() => import('./ContractsPage')),
})

const one = createRoute({
  getParentRoute: () => root,
  path: '/contracts/$id',
  component: lazyRouteComponent(() => import('./ContractPage')),
})

const fresh = createRoute({
  getParentRoute: () => root,
  path: '/contracts/new',
  validateSearch: newContractSearch,
  component: lazyRouteComponent(() => import('./NewContractPage')),
})

const edit = createRoute({
  getParentRoute: () => root,
  path: '/contracts/$id/edit',
  component: lazyRouteComponent(() => import('./EditContractPage')),
})

export const contracts = {
  name: 'contracts',
  destinations: [{ to: '/contracts', title: 'title', icon: <FileTextOutlined aria-hidden />, order: 60, key: 'k' }],
  finders: [{ title: 'title', roles: ['sales', 'manager', 'director', 'legal', 'company'], find: findContracts }],
  routes: [list, fresh, one, edit] as const,
} satisfies Feature
