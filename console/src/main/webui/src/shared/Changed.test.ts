import { describe, expect, it } from 'vitest'
import { fieldsOf, partsOf } from './Changed'

const same = { change: 'SAME', pieces: [{ text: 'as it was' }] }
const added = { change: 'ADDED', pieces: [{ change: 'ADDED', text: 'new' }] }

describe('what changed', () => {
  it('is called as people call it, else by its field', () => {
    expect(fieldsOf([{ field: 'total', label: 'Total', lines: [added] }, { field: 'kind' }])).toEqual([
      { name: 'Total', lines: [added] },
      { name: 'kind', lines: [] },
    ])
  })

  it('leaves out what stayed as it was', () => {
    expect(
      partsOf([
        { name: 'title', change: 'SAME', lines: [same] },
        { name: 'needs', change: 'CHANGED', lines: [same, added] },
      ]),
    ).toEqual([{ name: 'needs', lines: [added] }])
  })
})
