import { describe, expect, it } from 'vitest'
import { Problem } from '@/shared/api/problem'
import { canBeGiven, canBeReturned, objections } from './bulk'
import type { Lead } from './leads'

const lead = (id: string, status: Lead['status'] = 'NEW'): Lead => ({ id, status, companyName: `Company ${id}` })

describe('many leads at once', () => {
  it('what is closed is neither given away nor back, what is in the pool only given away', () => {
    const status = ['NEW', 'CONTACTED', 'QUALIFIED', 'POOLED', 'CONVERTED', 'DISQUALIFIED'] as const
    expect(status.filter((one) => canBeGiven(lead('1', one)))).toEqual(['NEW', 'CONTACTED', 'QUALIFIED', 'POOLED'])
    expect(status.filter((one) => canBeReturned(lead('1', one)))).toEqual(['NEW', 'CONTACTED', 'QUALIFIED'])
  })

  it('name what stands against each', () => {
    const refused = new Problem(409, 'assignments.refused', 'x', [{ field: '2', message: 'is closed' }])
    expect(objections(refused, [lead('1'), lead('2')])).toEqual(['Company 2: is closed'])
    expect(objections(new Error(), [])).toEqual([])
  })
})
