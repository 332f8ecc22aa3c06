import type { components } from '@/shared/api/generated/visit'

export type Completion = components['schemas']['CompleteFollowUp']

/** Whoever only says how it went has said what came of it: one tap is enough. */
export function completionOf({ summary, outcome, nextStep }: Partial<Completion>): Completion | undefined {
  const said = summary?.trim() || outcome?.trim()
  return said ? { summary: said, outcome: outcome?.trim() || undefined, nextStep: nextStep?.trim() || undefined } : undefined
}
