import { CoffeeOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Feature } from '@/shared/feature'
import { root } from '@/shared/root'

const page = createRoute({ getParentRoute: () => root, path: '/morning', component: lazyRouteComponent(() => import('./MorningPage')) })

export const morning = {
  name: 'morning',
  destinations: [
    { to: '/morning', title: 'title', icon: <CoffeeOutlined aria-hidden />, order: 15, key: 'm', roles: ['manager', 'director'] },
  ],
  routes: [page] as const,
} satisfies Feature
