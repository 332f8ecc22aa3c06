import { BankOutlined, FundOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Feature } from '@/shared/feature'
import { root } from '@/shared/root'
import { findAccounts, findDeals } from './find'
import { accountsSearch, dealsSearch } from './search'

const accounts = createRoute({
  getParentRoute: () => root,
  path: '/accounts',
  validateSearch: accountsSearch,
  component: lazyRouteComponent(() => import('./AccountsPage')),
})

const account = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$id',
  component: lazyRouteComponent(() => import('./AccountPage')),
})

const deals = createRoute({
  getParentRoute: () => root,
  path: '/deals',
  validateSearch: dealsSearch,
  component: lazyRouteComponent(() => import('./DealsPage')),
})

const deal = createRoute({ getParentRoute: () => root, path: '/deals/$id', component: lazyRouteComponent(() => import('./DealPage')) })

export const customers = {
  name: 'customers',
  destinations: [
    { to: '/accounts', title: 'accounts', icon: <BankOutlined aria-hidden />, order: 40, key: 'c' },
    { to: '/deals', title: 'deals', icon: <FundOutlined aria-hidden />, order: 50, key: 'd' },
  ],
  finders: [
    { title: 'accounts', find: findAccounts },
    { title: 'deals', find: findDeals },
  ],
  routes: [accounts, account, deals, deal] as const,
} satisfies Feature
