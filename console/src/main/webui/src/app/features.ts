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
import { notifications } from '@/features/notifications/feature'
import { ownership } from '@/features/ownership/feature'
import { playbooks } from '@/features/playbooks/feature'
import { proposals } from '@/features/proposals/feature'
import { quotes } from '@/features/quotes/feature'
import { settings } from '@/features/settings/feature'
import { today } from '@/features/today/feature'

/** Every feature of the console: one line each here, and its routes in router.tsx. */
export const features = [
  today,
  morning,
  dashboard,
  leads,
  imports,
  ownership,
  distribution,
  inspection,
  handover,
  followUps,
  approvals,
  board,
  customers,
  proposals,
  quotes,
  contracts,
  playbooks,
  integrations,
  settings,
  notifications,
]
