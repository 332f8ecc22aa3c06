import { accountApi, ask, notificationApi } from '@/shared/api/clients'
import type { components as AccountComponents } from '@/shared/api/generated/account'
import type { components } from '@/shared/api/generated/notification'

export type Preferences = components['schemas']['PreferencesView']
export type SetPreferences = components['schemas']['SetPreferences']
export type Channel = components['schemas']['ChannelView']
export type ConfigureChannel = components['schemas']['ConfigureChannel']
export type Dispatch = components['schemas']['DispatchView']
export type Absence = AccountComponents['schemas']['AbsenceView']
export type RecordAbsence = AccountComponents['schemas']['RecordAbsence']
export type Delegation = AccountComponents['schemas']['DelegationView']
export type RecordDelegation = AccountComponents['schemas']['RecordDelegation']

export const PREFERENCES = ['settings', 'preferences']
export const CHANNELS = ['settings', 'channels']
export const DISPATCHES = ['settings', 'dispatches']
export const daysKey = (person: string) => ['settings', 'days', person]

/** What is changed is what was read. */
const seen = (version: number | undefined) => ({ headers: { 'If-Match': `"${version ?? 0}"` } })
const path = (id: string) => ({ params: { path: { id } } })

export const fetchPreferences = (region: string | undefined) =>
  ask(notificationApi.GET('/api/inbox/preferences', { params: { query: { region } } }))

export const setPreferences = (body: SetPreferences, version: number | undefined) =>
  ask(notificationApi.PUT('/api/inbox/preferences', { body, ...seen(version) }))

/** What an administrator sets up; the addresses of people come by themselves. */
export const ROBOTS = ['WECOM', 'DINGTALK', 'FEISHU', 'WEBHOOK'] as const

const MOST = 200

/** The robots of all kinds: a region has few of each. */
export async function fetchRobots() {
  const ofEach = await Promise.all(
    ROBOTS.map((kind) => ask(notificationApi.GET('/api/channels', { params: { query: { kind, limit: MOST } } }))),
  )
  return { items: ofEach.flatMap(({ items = [] }) => items).sort((one, other) => one.name!.localeCompare(other.name!)) }
}

/** Addresses of people that take nothing any more. */
export const fetchDeadAddresses = (after?: string) =>
  ask(notificationApi.GET('/api/channels', { params: { query: { kind: 'EMAIL', status: 'DEAD', after } } }))

/** The same key for the same form: sending it again after an interruption sets up one. */
export const configure = (body: ConfigureChannel, key: string) =>
  ask(notificationApi.POST('/api/channels', { body, params: { header: { 'Idempotency-Key': key } } }))

export const changeChannel = ({ id, version }: Channel, body: components['schemas']['ChangeChannel']) =>
  ask(notificationApi.PUT('/api/channels/{id}', { ...path(id!), body, ...seen(version) }))

export const removeChannel = ({ id, version }: Channel) =>
  ask(notificationApi.DELETE('/api/channels/{id}', { ...path(id!), ...seen(version) }))

export const testChannel = (id: string) => ask(notificationApi.POST('/api/channels/{id}/test', path(id)))

/** Messages that reached their reader on no channel: the inbox has them all the same. */
export const fetchUnreached = (after?: string) =>
  ask(notificationApi.GET('/api/deliveries', { params: { query: { status: 'UNREACHED', after } } }))

const of = (person: string) => ({ path: { person } })

export const fetchAbsences = (person: string) => ask(accountApi.GET('/api/people/{person}/absences', { params: of(person) }))

export const fetchDelegations = (person: string) => ask(accountApi.GET('/api/people/{person}/delegations', { params: of(person) }))

export const recordAbsence = (person: string, body: RecordAbsence, key: string) =>
  ask(accountApi.POST('/api/people/{person}/absences', { params: { ...of(person), header: { 'Idempotency-Key': key } }, body }))

export const recordDelegation = (person: string, body: RecordDelegation, key: string) =>
  ask(accountApi.POST('/api/people/{person}/delegations', { params: { ...of(person), header: { 'Idempotency-Key': key } }, body }))

export const cancelAbsence = (person: string, id: string) =>
  ask(accountApi.POST('/api/people/{person}/absences/{id}/cancellation', { params: { path: { person, id } } }))

export const cancelDelegation = (person: string, id: string) =>
  ask(accountApi.POST('/api/people/{person}/delegations/{id}/cancellation', { params: { path: { person, id } } }))

export const fetchPeople = (region: string | undefined) => ask(accountApi.GET('/api/people', { params: { query: { region, limit: 200 } } }))
