import { describe, expect, it } from 'vitest'
import { Problem } from '@/shared/api/problem'
import { canBeGiven, canBeReturned, each, objections } from './bulk'
import type { Lead } from './leads'

const lead = (id: string, status: Lead['status'] = 'NEW'): Lead => ({ id, status, companyName: `Company ${id}` })

describe('many leads at once', () => {
  it('what is closed is neither given away nor back, what is in the pool only given away', () => {
    const status = ['NEW', 'CONTACTED', 'QUALIFIED', 'POOLED', 'CONVERTED', 'DISQUALIFIED'] as const
    expect(status.filter((one) => canBeGiven(lead('1', one)))).toEqual(['NEW', 'CONTACTED', 'QUALIFIED', 'POOLED'])
    expect(status.filter((one) => canBeReturned(lead('1', one)))).toEqual(['NEW', 'CONTACTED', 'QUALIFIED'])
  })

  it('one that is refused keeps no other back', async () => {
    const sent: string[] = []
    const failure = new Problem(409, 'lead.status')
    const refused = await each(
      ['1', '2', '3', '4', '5', '6'].map((id) => lead(id)),
      async ({ id }) => {
        sent.push(id!)
        if (id === '2') throw failure
      },
    )
    expect(sent.sort()).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(refused).toEqual([{ lead: lead('2'), failure }])
  })

  it('are never more than four on their way', async () => {
    let running = 0
    let most = 0
    await each(
      Array.from({ length: 12 }, (_, n) => lead(String(n))),
      async () => {
        most = Math.max(most, ++running)
        await Promise.resolve()
        running--
      },
    )
    expect(most).toBe(4)
  })

  it('name what stands against each', () => {
    const refused = new Problem(409, 'assignments.refused', 'x', [{ field: '2', message: 'is closed' }])
    expect(objections(refused, [lead('1'), lead('2')])).toEqual(['Company 2: is closed'])
    expect(objections(new Error(), [])).toEqual([])
  })
})
