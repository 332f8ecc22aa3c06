import type { components } from '@/shared/api/generated/notification'

type Proof = components['schemas']['CompletenessView']
type OfDeal = components['schemas']['OfDeal']
type Replay = components['schemas']['ReplayView']

/** How far it is told apart: everything there, something on its way, or something it will not get by itself. */
export const stateOf = ({ complete, givenUp = 0 }: Proof) => (complete ? 'complete' : givenUp > 0 ? 'lacking' : 'behind')

/** The numbers of a deal that are missing, as people write them: 3, 5–9. */
export const missingOf = ({ missing = [] }: OfDeal) =>
  missing.map(({ from, to, why }) => ({ numbers: from === to ? `${from}` : `${from}–${to}`, why }))

/** How much of a replay is through, from 0 to 100; what was given up is through as well. */
export function percentOf({ status, total = 0, delivered = 0, givenUp = 0 }: Replay) {
  if (status === 'DONE') return 100
  return total === 0 ? 0 : Math.min(99, Math.floor(((delivered + givenUp) / total) * 100))
}
