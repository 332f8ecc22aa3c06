import { AuditOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Feature } from '@/shared/feature'
import { root } from '@/shared/root'
import { approvalsSearch } from './search'

const list = createRoute({
  getParentRoute: () => root,
  path: '/approvals',
  validateSearch: approvalsSearch,
  component: lazyRouteComponent(() => import('./ApprovalsPage')),
})

/** One of them lies open over the list. */
const one = createRoute({ getParentRoute: () => list, path: '/$id', component: lazyRouteComponent(() => import('./ApprovalDrawer')) })

/** Where the buttons of messages lead. */
const link = createRoute({
  getParentRoute: () => root,
  path: '/inbox/links/$token',
  component: lazyRouteComponent(() => import('./LinkPage')),
})

export const approvals = {
  name: 'approvals',
  destinations: [{ to: '/approvals', title: 'title', icon: <AuditOutlined aria-hidden />, order: 30, key: 'a' }],
  routes: [list.addChildren([one]), link] as const,
} satisfies Feature
