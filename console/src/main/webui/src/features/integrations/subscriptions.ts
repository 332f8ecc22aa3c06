import { ask, notificationApi } from '@/shared/api/clients'
import type { components } from '@/shared/api/generated/notification'

export type Subscription = components['schemas']['SubscriptionView']
export type Delivery = components['schemas']['DeliveryView']
export type OpenSubscription = components['schemas']['OpenSubscription']

export const SUBSCRIPTIONS = ['subscriptions']
export const subscriptionKey = (id: string) => [...SUBSCRIPTIONS, 'one', id]
export const deliveriesKey = (id: string) => [...SUBSCRIPTIONS, 'deliveries', id]

export const fetchSubscriptions = (after?: string) => ask(notificationApi.GET('/api/subscriptions', { params: { query: { after } } }))

export const fetchSubscription = (id: string) => ask(notificationApi.GET('/api/subscriptions/{id}', { params: { path: { id } } }))

export const fetchDeliveries = (id: string) => (after?: string) =>
  ask(notificationApi.GET('/api/subscriptions/{id}/deliveries', { params: { path: { id }, query: { after } } }))

export const fetchProof = (id: string) => ask(notificationApi.GET('/api/subscriptions/{id}/completeness', { params: { path: { id } } }))

/** The same key for the same form: sending it again after an interruption opens one. */
export const open = (body: OpenSubscription, key: string) =>
  ask(notificationApi.POST('/api/subscriptions', { body, params: { header: { 'Idempotency-Key': key } } }))

const path = (id: string) => ({ params: { path: { id } } })

export const test = (id: string) => ask(notificationApi.POST('/api/subscriptions/{id}/test', path(id)))
export const pause = (id: string) => ask(notificationApi.POST('/api/subscriptions/{id}/pause', path(id)))
export const resume = (id: string) => ask(notificationApi.POST('/api/subscriptions/{id}/resumption', path(id)))
export const rotate = (id: string) => ask(notificationApi.POST('/api/subscriptions/{id}/secret', path(id)))
export const replayFailed = (id: string) =>
  ask(notificationApi.POST('/api/subscriptions/{id}/replay', { ...path(id), body: { failed: true } }))
