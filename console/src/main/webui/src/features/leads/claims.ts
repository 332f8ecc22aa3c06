interface Limits {
  claimsLeft?: number
  capacity?: number
  carried?: number
}

/** What stands against a claim, as far as it is known before asking. */
export function whyNot(lead: { claimableFrom?: string }, limits?: Limits) {
  if (lead.claimableFrom) return 'cooling-down'
  if (limits?.claimsLeft === 0) return 'daily-claims'
  if (limits?.carried !== undefined && limits.capacity !== undefined && limits.carried >= limits.capacity) return 'capacity'
  return undefined
}

const UNITS = ['d', 'mo', 'wd', 'wh'] as const

/** A length of time as playbooks write it (`7 d`), taken apart for the reader's words. */
export function spanOf(written?: string) {
  const [count, unit] = written?.split(' ') ?? []
  const known = UNITS.find((one) => one === unit)
  return known && Number.isInteger(Number(count)) ? { count: Number(count), unit: known } : undefined
}
