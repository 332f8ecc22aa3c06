import type { TFunction } from 'i18next'

/** A refusal as the services tell it (RFC 9457), or what stands for it where nobody answered. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail?: string,
    readonly violations: { field: string; message: string }[] = [],
  ) {
    super(detail ?? code)
  }

  static of(status: number, body: unknown) {
    const told = (typeof body === 'object' && body !== null ? body : {}) as Partial<Problem>
    return new Problem(status, told.code ?? `http.${status}`, told.detail, told.violations)
  }

  static readonly away = () => new Problem(0, 'console.offline')

  static readonly tooSlow = () => new Problem(0, 'console.slow')

  /** Nobody answered in time; whether it was done is not known. */
  get slow() {
    return this.code === 'console.slow'
  }

  /** Nobody said no, or the attempt before this one is still under way: the same again may well succeed. */
  get passing() {
    return this.status === 0 || this.status >= 500 || this.code === 'idempotency-key.in-flight'
  }

  /** Somebody else changed the record meanwhile. */
  get stale() {
    return this.status === 412 || (this.status === 409 && this.code.endsWith('.stale'))
  }
}

/** The refusal in the reader's words: the service's own, else ours by code, else by what kind it is. */
export function wordsOf(failure: unknown, t: TFunction): string {
  if (!(failure instanceof Problem)) return t('shared:problem.unforeseen')
  if (failure.violations.length > 0) return failure.violations.map((violation) => violation.message).join(' · ')
  if (failure.detail) return failure.detail
  const kind = failure.status >= 500 ? 'away' : 'unforeseen'
  return t([`shared:problem.${failure.code.replaceAll('.', '-')}`, `shared:problem.${kind}`])
}
