import { describe, expect, it } from 'vitest'
import { refusal, sizeOf } from './files'

describe('a file', () => {
  it.each([
    ['合同扫描件.PDF', 1000, undefined],
    ['macro.docm', 1000, 'type'],
    ['README', 1000, 'type'],
    ['empty.pdf', 0, 'empty'],
    ['film.pdf', 20 * 1024 * 1024 + 1, 'large'],
    ['just.pdf', 20 * 1024 * 1024, undefined],
  ])('%s of %d bytes', (name, size, refused) => {
    expect(refusal({ name, size })).toBe(refused)
  })

  it('is measured as people read it', () => {
    expect(sizeOf(10, String)).toBe('1 KB')
    expect(sizeOf(1_572_864, String)).toBe('1.5 MB')
  })
})
