import { SolutionOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Feature } from '@/shared/feature'
import { root } from '@/shared/root'
import { newProposalSearch, proposalsSearch } from './search'

const list = createRoute({
  getParentRoute: () => root,
  path: '/proposals',
  validateSearch: proposalsSearch,
  component: lazyRouteComponent(() => import('./ProposalsPage')),
})

const fresh = createRoute({
  getParentRoute: () => root,
  path: '/proposals/new',
  validateSearch: newProposalSearch,
  component: lazyRouteComponent(() => import('./NewProposalPage')),
})

const one = createRoute({
  getParentRoute: () => root,
  path: '/proposals/$id',
  component: lazyRouteComponent(() => import('./ProposalPage')),
})

const edit = createRoute({
  getParentRoute: () => root,
  path: '/proposals/$id/edit',
  component: lazyRouteComponent(() => import('./EditProposalPage')),
})

export const proposals = {
  name: 'proposals',
  destinations: [
    {
      to: '/proposals',
      title: 'title',
      icon: <SolutionOutlined aria-hidden />,
      order: 54,
      roles: ['sales', 'manager', 'director', 'legal', 'company'],
    },
  ],
  routes: [list, fresh, one, edit] as const,
} satisfies Feature
