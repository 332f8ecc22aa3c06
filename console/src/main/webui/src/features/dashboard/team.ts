import { accountApi, ask, contractApi, leadApi } from '@/shared/api/clients'
import type { components as Contracts } from '@/shared/api/generated/contract'
import type { components as Leads } from '@/shared/api/generated/lead'
import type { Finder } from '@/shared/feature'
import type { ClocksSearch, Department, MilestonesSearch } from './search'
import type { Days } from './weeks'

export type Lead = Leads['schemas']['LeadView']
export type Milestone = Contracts['schemas']['MilestoneView']
export type ApprovalReport = Contracts['schemas']['ApprovalReport']
export type Execution = Contracts['schemas']['ExecutionReport']

export const TEAM = ['team']
const FEW = 5

interface Whose {
  region: string | undefined
  rep?: string
}

export async function fetchNewLeads(whose: Whose, days: Days) {
  const params = { query: { ...whose, ...days } }
  const [totals, byDay] = await Promise.all([
    ask(leadApi.GET('/api/leads/reports/new-records', { params })),
    ask(leadApi.GET('/api/leads/reports/new-records-by-day', { params })),
  ])
  return { totals, byDay }
}

export const fetchFirstContacts = (whose: Whose, days: Days) =>
  ask(leadApi.GET('/api/leads/reports/first-contact-by-week', { params: { query: { ...whose, ...days } } }))

export const fetchApprovals = (region: string | undefined) =>
  ask(contractApi.GET('/api/reports/approvals', { params: { query: { region } } }))

export const fetchSignings = (region: string | undefined) =>
  ask(contractApi.GET('/api/reports/signings', { params: { query: { region } } }))

export const fetchExecution = (region: string | undefined) =>
  ask(contractApi.GET('/api/reports/execution', { params: { query: { region } } }))

/** The leads behind a number of the first contacts. */
export const fetchClocks =
  ({ rep, from, to, outcome }: ClocksSearch, region: string | undefined) =>
  (after?: string) =>
    ask(leadApi.GET('/api/leads/reports/first-contact/leads', { params: { query: { region, rep, from, to, outcome, after } } }))

/** The milestones behind a number of the execution. */
export const fetchMilestones =
  ({ owner, department, status, from, to }: MilestonesSearch, region: string | undefined) =>
  (after?: string) =>
    ask(
      contractApi.GET('/api/milestones', {
        params: { query: { region, owner, department: department as Department, status, plannedFrom: from, plannedTo: to, after } },
      }),
    )

/** Colleagues by what somebody types of their name: their numbers of the team's. */
export const findPeople: Finder['find'] = async (q, region, signal) => {
  const { items } = await ask(accountApi.GET('/api/people', { params: { query: { q, region, role: 'sales', limit: FEW } }, signal }))
  return (items ?? []).map(({ id, name, team }) => ({ id: id!, label: name!, hint: team, to: '/team', params: {}, search: { rep: id! } }))
}
