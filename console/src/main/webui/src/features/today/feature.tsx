import { CheckSquareOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import type { Feature } from '@/shared/feature'
import { root } from '@/shared/root'

const page = createRoute({ getParentRoute: () => root, path: '/', component: lazyRouteComponent(() => import('./TodayPage')) })

/** As messages call it. */
const called = createRoute({
  getParentRoute: () => root,
  path: '/today',
  beforeLoad: () => {
    throw redirect({ to: '/' })
  },
})

export const today = {
  name: 'today',
  destinations: [{ to: '/', title: 'title', icon: <CheckSquareOutlined aria-hidden />, order: 10, key: 't' }],
  routes: [page, called] as const,
} satisfies Feature
