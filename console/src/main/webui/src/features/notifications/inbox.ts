import { ask, notificationApi } from '@/shared/api/clients'

export const WHICH = ['OPEN', 'SNOOZED', 'DONE'] as const

export type Which = (typeof WHICH)[number]

export const INBOX = ['inbox']
export const COUNTS = [...INBOX, 'counts']
export const LISTS = [...INBOX, 'list']
export const listKey = (which: Which) => [...LISTS, which]

export const fetchCounts = () => ask(notificationApi.GET('/api/inbox/counts'))

/** What presses most comes first of what is open, of the rest what came last. */
export const fetchItems = (which: Which) => (after?: string) =>
  ask(
    notificationApi.GET('/api/inbox', {
      params: { query: { status: which, sort: which === 'OPEN' ? 'priority' : 'newest', limit: 30, after } },
    }),
  )

/** A tap counts even when the page is left at once. */
export const done = (id: string) => ask(notificationApi.POST('/api/inbox/{id}/done', { params: { path: { id } }, keepalive: true }))

export const snooze = (id: string, until: string) =>
  ask(notificationApi.POST('/api/inbox/{id}/snooze', { params: { path: { id } }, body: { until }, keepalive: true }))

export const reopen = (id: string) => ask(notificationApi.POST('/api/inbox/{id}/undo', { params: { path: { id } }, keepalive: true }))
