import type { TFunction } from 'i18next'
import { describe, expect, it } from 'vitest'
import { Problem, wordsOf } from './problem'

const t = ((keys: string | string[]) => [keys].flat().join(' | ')) as unknown as TFunction

describe('a refusal', () => {
  it('is told in the words of the service', () => {
    expect(wordsOf(Problem.of(409, { code: 'lead.status', detail: '线索已转化' }), t)).toBe('线索已转化')
  })

  it('names every wrong field', () => {
    const refused = Problem.of(400, {
      code: 'request.invalid',
      detail: 'x',
      violations: [
        { field: 'phone', message: '电话太长' },
        { field: 'q', message: '太短' },
      ],
    })
    expect(wordsOf(refused, t)).toBe('电话太长 · 太短')
  })

  it('without words is told by its code, then by its kind', () => {
    expect(wordsOf(Problem.of(502, { code: 'console.service-away' }), t)).toBe('shared:problem.console-service-away | shared:problem.away')
    expect(wordsOf(Problem.of(403, undefined), t)).toBe('shared:problem.http-403 | shared:problem.unforeseen')
  })

  it('may pass where nobody said no', () => {
    expect([Problem.away(), Problem.of(503, {}), Problem.of(409, { code: 'idempotency-key.in-flight' })].map((one) => one.passing)).toEqual(
      [true, true, true],
    )
    expect(Problem.of(409, { code: 'lead.status' }).passing).toBe(false)
  })

  it('of the network says that the connection was lost', () => {
    expect(wordsOf(Problem.away(), t)).toContain('shared:problem.console-offline')
  })
})
