import { ask, leadApi, notificationApi } from '@/shared/api/clients'

/** What is cached of this page begins with TODAY; whoever changes it from elsewhere invalidates that. */
export const TODAY = ['today']
export const INBOX = [...TODAY, 'inbox']

/** As much as a day holds; whoever has more to do is told so. */
const MOST = { items: 100, leads: 50 }

export const fetchInbox = () =>
  ask(notificationApi.GET('/api/inbox', { params: { query: { status: 'OPEN', sort: 'priority', limit: MOST.items } } }))

export const fetchUncontacted = (owner: string, region: string | undefined) =>
  ask(leadApi.GET('/api/leads', { params: { query: { owner, region, status: 'NEW', sort: 'firstContactDue', limit: MOST.leads } } }))

/** A tap counts even when the page is left at once. */
export const done = (id: string) => ask(notificationApi.POST('/api/inbox/{id}/done', { params: { path: { id } }, keepalive: true }))

export const snooze = (id: string, until: string) =>
  ask(notificationApi.POST('/api/inbox/{id}/snooze', { params: { path: { id } }, body: { until }, keepalive: true }))
