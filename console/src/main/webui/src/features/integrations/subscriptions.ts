import { ask, notificationApi } from '@/shared/api/clients'
import type { components } from '@/shared/api/generated/notification'
import type { SubscriptionSearch } from './search'

export type Subscription = components['schemas']['SubscriptionView']
export type Delivery = components['schemas']['DeliveryView']
export type OpenSubscription = components['schemas']['OpenSubscription']
export type ChangeSubscription = components['schemas']['ChangeSubscription']
export type AskReplay = components['schemas']['AskReplay']

export const SUBSCRIPTIONS = ['subscriptions']
export const subscriptionKey = (id: string) => [...SUBSCRIPTIONS, 'one', id]
export const deliveriesKey = (id: string) => [...SUBSCRIPTIONS, 'deliveries', id]

export const fetchSubscriptions = (after?: string) => ask(notificationApi.GET('/api/subscriptions', { params: { query: { after } } }))

export const fetchSubscription = (id: string) => ask(notificationApi.GET('/api/subscriptions/{id}', { params: { path: { id } } }))

export const fetchDeliveries =
  (id: string, { status, deal }: SubscriptionSearch) =>
  (after?: string) =>
    ask(notificationApi.GET('/api/subscriptions/{id}/deliveries', { params: { path: { id }, query: { status, dealId: deal, after } } }))

/** With a deal also number by number. */
export const fetchProof = (id: string, dealId?: string) =>
  ask(notificationApi.GET('/api/subscriptions/{id}/completeness', { params: { path: { id }, query: { dealId } } }))

/** The same key for the same form: sending it again after an interruption opens one. */
export const open = (body: OpenSubscription, key: string) =>
  ask(notificationApi.POST('/api/subscriptions', { body, params: { header: { 'Idempotency-Key': key } } }))

const path = (id: string) => ({ params: { path: { id } } })

/** What is changed is what was read. */
export const change = ({ id, version }: Subscription, body: ChangeSubscription) =>
  ask(notificationApi.PUT('/api/subscriptions/{id}', { ...path(id!), body, headers: { 'If-Match': `"${version}"` } }))

export const remove = (id: string) => ask(notificationApi.DELETE('/api/subscriptions/{id}', path(id)))
export const test = (id: string) => ask(notificationApi.POST('/api/subscriptions/{id}/test', path(id)))
export const pause = (id: string) => ask(notificationApi.POST('/api/subscriptions/{id}/pause', path(id)))
export const resume = (id: string) => ask(notificationApi.POST('/api/subscriptions/{id}/resumption', path(id)))
export const rotate = (id: string) => ask(notificationApi.POST('/api/subscriptions/{id}/secret', path(id)))

export const replay = (id: string, body: AskReplay) => ask(notificationApi.POST('/api/subscriptions/{id}/replay', { ...path(id), body }))

export const fetchReplay = (id: string, replayId: string) =>
  ask(notificationApi.GET('/api/subscriptions/{id}/replays/{replayId}', { params: { path: { id, replayId } } }))
