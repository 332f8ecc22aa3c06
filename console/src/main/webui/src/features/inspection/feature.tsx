import { FileSearchOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Feature } from '@/shared/feature'
import { root } from '@/shared/root'
import { inspectionSearch } from './search'

const sheet = createRoute({
  getParentRoute: () => root,
  path: '/leads/inspections',
  validateSearch: inspectionSearch,
  component: lazyRouteComponent(() => import('./SheetPage')),
})

export const inspection = {
  name: 'inspection',
  destinations: [
    {
      to: '/leads/inspections',
      title: 'title',
      icon: <FileSearchOutlined aria-hidden />,
      order: 36,
      key: 'x',
      roles: ['manager', 'director'],
    },
  ],
  routes: [sheet] as const,
} satisfies Feature
