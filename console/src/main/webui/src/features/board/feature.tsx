import { ProjectOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Feature } from '@/shared/feature'
import { root } from '@/shared/root'
import { boardSearch } from './search'

const page = createRoute({
  getParentRoute: () => root,
  path: '/board',
  validateSearch: boardSearch,
  component: lazyRouteComponent(() => import('./BoardPage')),
})

export const board = {
  name: 'board',
  destinations: [{ to: '/board', title: 'title', icon: <ProjectOutlined aria-hidden />, order: 45, key: 'b' }],
  routes: [page] as const,
} satisfies Feature
