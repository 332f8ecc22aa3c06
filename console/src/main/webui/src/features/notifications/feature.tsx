import type { Feature } from '@/shared/feature'
import { Bell } from './Bell'

export const notifications = {
  name: 'notifications',
  destinations: [],
  routes: [] as const,
  tool: Bell,
} satisfies Feature
