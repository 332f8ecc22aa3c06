import { CalculatorOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Feature } from '@/shared/feature'
import { root } from '@/shared/root'
import { newQuoteSearch, quotesSearch } from './search'

const list = createRoute({
  getParentRoute: () => root,
  path: '/quotes',
  validateSearch: quotesSearch,
  component: lazyRouteComponent(() => import('./QuotesPage')),
})

const fresh = createRoute({
  getParentRoute: () => root,
  path: '/quotes/new',
  validateSearch: newQuoteSearch,
  component: lazyRouteComponent(() => import('./NewQuotePage')),
})

const one = createRoute({ getParentRoute: () => root, path: '/quotes/$id', component: lazyRouteComponent(() => import('./QuotePage')) })

const edit = createRoute({
  getParentRoute: () => root,
  path: '/quotes/$id/edit',
  component: lazyRouteComponent(() => import('./EditQuotePage')),
})

export const quotes = {
  name: 'quotes',
  destinations: [
    {
      to: '/quotes',
      title: 'title',
      icon: <CalculatorOutlined aria-hidden />,
      order: 55,
      key: 'q',
      roles: ['sales', 'manager', 'director', 'legal', 'company'],
    },
  ],
  routes: [list, fresh, one, edit] as const,
} satisfies Feature
