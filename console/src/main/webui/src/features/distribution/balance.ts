import type { Distribution, Move, Share } from './distributions'

/** The draft after somebody moved leads, as the service will count it: what each carries, who has too much, what nobody has. */
export function moved(draft: Distribution, { leadIds, ownerId }: Move): Distribution {
  const chosen = new Set(leadIds)
  const people = peopleOf(draft)
  const assignments = (draft.assignments ?? []).map((lead) =>
    chosen.has(lead.leadId!)
      ? { ...lead, ownerId, ownerName: people.find(({ id }) => id === ownerId)?.name, because: 'CHOSEN' as const }
      : lead,
  )
  const shares = (draft.shares ?? []).map((share) => {
    const added = assignments.filter((lead) => lead.ownerId === share.ownerId).length
    return { ...share, added, overCapacity: added > 0 && (share.carried ?? 0) + added > (share.ability ?? 0) }
  })
  return { ...draft, assignments, shares, unplaced: assignments.filter((lead) => !lead.ownerId).length }
}

/** To whom leads can be moved: who got some, and who would have, were they here. */
export const peopleOf = ({ shares = [], away = [] }: Distribution) => [
  ...shares.map(({ ownerId, ownerName }) => ({ id: ownerId!, name: ownerName!, away: false })),
  ...away.filter(({ id }) => !shares.some(({ ownerId }) => ownerId === id)).map(({ id, name }) => ({ id: id!, name: name!, away: true })),
]

/** How full somebody would be, in hundredths of what they can carry. */
export const burden = ({ carried = 0, added = 0, ability = 0 }: Share) =>
  ability > 0 ? Math.round((100 * (carried + added)) / ability) : 100

/** Whose leads one looks at; nobody's are those that stay where they are. */
export const leadsOf = ({ assignments = [] }: Distribution, who: string | undefined) =>
  assignments.filter(({ ownerId }) => who === undefined || (who === 'nobody' ? !ownerId : ownerId === who))

/** How many leads change their owner when it is confirmed. */
export const moving = ({ assignments = [] }: Distribution) =>
  assignments.filter(({ ownerId, fromOwnerId }) => ownerId && ownerId !== fromOwnerId).length
