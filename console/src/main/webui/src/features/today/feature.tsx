import { CheckSquareOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Feature } from '@/shared/feature'
import { root } from '@/shared/root'

const page = createRoute({ getParentRoute: () => root, path: '/', component: lazyRouteComponent(() => import('./TodayPage')) })

export const today = {
  name: 'today',
  destinations: [{ to: '/', title: 'title', icon: <CheckSquareOutlined aria-hidden />, order: 10, key: 't' }],
  routes: [page] as const,
} satisfies Feature
