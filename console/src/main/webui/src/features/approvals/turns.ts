import type { InfiniteData } from '@tanstack/react-query'
import type { components } from '@/shared/api/generated/contract'

export type Approval = components['schemas']['ApprovalView']
export type Approvals = InfiniteData<components['schemas']['PageApprovalView']>

/** Whether this document has a version before it that it can be compared with. */
export const tellsChanges = ({ subjectType, revision }: Approval) =>
  (subjectType === 'contract' || subjectType === 'proposal') && (revision ?? 1) > 1

/** The lists as they are once somebody decided. */
export const without = (id: string) => (lists: Approvals) => ({
  ...lists,
  pages: lists.pages.map((page) => ({ ...page, items: page.items?.filter((one) => one.id !== id) })),
})

export const openStep = ({ steps }: Approval) => steps?.find((step) => step.status === 'OPEN')

/** The steps before the open one: what was agreed there can be asked for again. */
export const stepsBefore = (approval: Approval) => {
  const open = openStep(approval)?.number ?? 0
  return approval.steps?.filter(({ number, approvers }) => number! < open && !!approvers?.length) ?? []
}

/** Who asked for it or was asked; others do not listen in. */
export const takesPart = ({ requestedBy, steps }: Approval, person: string) =>
  requestedBy === person || !!steps?.some(({ approvers }) => approvers?.some(({ id }) => id === person))

export const mayWithdraw = ({ status, requestedBy }: Approval, person: string) => status === 'OPEN' && requestedBy === person

/** Whose turn it is: only they are offered to decide. */
export const isAsked = (approval: Approval, person: string) =>
  approval.status === 'OPEN' && !!approval.approvers?.some((approver) => approver.id === person)
