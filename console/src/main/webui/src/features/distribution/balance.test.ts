import { describe, expect, it } from 'vitest'
import { burden, leadsOf, moved, moving, peopleOf } from './balance'
import type { Distribution } from './distributions'

const draft: Distribution = {
  shares: [
    { ownerId: 'ada', ownerName: 'Ada', ability: 4, carried: 2, added: 2, overCapacity: false },
    { ownerId: 'ben', ownerName: 'Ben', ability: 10, carried: 0, added: 1, overCapacity: false },
  ],
  away: [
    { id: 'cleo', name: 'Cleo' },
    { id: 'ben', name: 'Ben' },
  ],
  assignments: [
    { leadId: '1', ownerId: 'ada', fromOwnerId: 'mia', because: 'TERRITORY' },
    { leadId: '2', ownerId: 'ada', fromOwnerId: 'ada', because: 'LEAST_BURDENED' },
    { leadId: '3', ownerId: 'ben', because: 'LEAST_BURDENED' },
    { leadId: '4', because: 'ALL_FULL' },
  ],
  unplaced: 1,
}

describe('a draft', () => {
  it('counts anew whatever is moved', () => {
    const after = moved(draft, { leadIds: ['3', '4'], ownerId: 'ada' })
    expect(after.shares?.map(({ added, overCapacity }) => [added, overCapacity])).toEqual([
      [4, true],
      [0, false],
    ])
    expect(after.unplaced).toBe(0)
    expect(after.assignments?.map(({ because }) => because)).toEqual(['TERRITORY', 'LEAST_BURDENED', 'CHOSEN', 'CHOSEN'])
    expect(after.assignments?.[3]?.ownerName).toBe('Ada')
  })

  it('leaves a lead where it is', () => {
    const after = moved(draft, { leadIds: ['1'] })
    expect(after.unplaced).toBe(2)
    expect(after.assignments?.[0]).toMatchObject({ because: 'CHOSEN', ownerId: undefined, ownerName: undefined })
    expect(moving(after)).toBe(1)
  })

  it('does not change what it was', () => {
    moved(draft, { leadIds: ['1'] })
    expect(draft.assignments?.[0]?.ownerId).toBe('ada')
  })

  it('moves only what changes its owner', () => {
    expect(moving(draft)).toBe(2)
  })

  it('offers everybody of the team once, and says who is away', () => {
    expect(peopleOf(draft).map(({ id, away }) => [id, away])).toEqual([
      ['ada', false],
      ['ben', false],
      ['cleo', true],
    ])
  })

  it('shows whose leads one asks for', () => {
    expect(leadsOf(draft, 'ada')).toHaveLength(2)
    expect(leadsOf(draft, 'nobody').map(({ leadId }) => leadId)).toEqual(['4'])
    expect(leadsOf(draft, undefined)).toHaveLength(4)
  })

  it('knows how full somebody would be', () => {
    expect(draft.shares?.map(burden)).toEqual([100, 10])
    expect(burden({ carried: 1, added: 0, ability: 0 })).toBe(100)
  })
})
