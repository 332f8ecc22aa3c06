import { createRouter } from '@tanstack/react-router'
import { approvals } from '@/features/approvals/feature'
import { board } from '@/features/board/feature'
import { contracts } from '@/features/contracts/feature'
import { customers } from '@/features/customers/feature'
import { dashboard } from '@/features/dashboard/feature'
import { distribution } from '@/features/distribution/feature'
import { followUps } from '@/features/follow-ups/feature'
import { handover } from '@/features/handover/feature'
import { imports } from '@/features/imports/feature'
import { inspection } from '@/features/inspection/feature'
import { integrations } from '@/features/integrations/feature'
import { leads } from '@/features/leads/feature'
import { morning } from '@/features/morning/feature'
import { ownership } from '@/features/ownership/feature'
import { playbooks } from '@/features/playbooks/feature'
import { proposals } from '@/features/proposals/feature'
import { quotes } from '@/features/quotes/feature'
import { settings } from '@/features/settings/feature'
import { today } from '@/features/today/feature'
import { root } from '@/shared/root'
import { Failure, Lost } from './Failure'
import { Shell } from './Shell'

root.update({ component: Shell, errorComponent: Failure, notFoundComponent: Lost })

/** Named one by one, so that links and searches are typed. */
const routes = root.addChildren([
  ...today.routes,
  ...morning.routes,
  ...dashboard.routes,
  ...leads.routes,
  ...imports.routes,
  ...ownership.routes,
  ...distribution.routes,
  ...inspection.routes,
  ...handover.routes,
  ...followUps.routes,
  ...approvals.routes,
  ...board.routes,
  ...customers.routes,
  ...proposals.routes,
  ...quotes.routes,
  ...contracts.routes,
  ...playbooks.routes,
  ...integrations.routes,
  ...settings.routes,
])

export const router = createRouter({ routeTree: routes, defaultPreload: 'intent', scrollRestoration: true, defaultErrorComponent: Failure })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
