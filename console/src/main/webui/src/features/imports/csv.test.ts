import { describe, expect, it } from 'vitest'
import { badRows, beginningOf, parseCsv } from './csv'

const streamOf = (...parts: Uint8Array[]) => {
  let asked = 0
  let cancelled = false
  const stream = new ReadableStream<Uint8Array>(
    {
      pull: (to) => (asked < parts.length ? to.enqueue(parts[asked++]!) : to.close()),
      cancel: () => {
        cancelled = true
      },
    },
    { highWaterMark: 0 },
  )
  return { stream, asked: () => asked, cancelled: () => cancelled }
}

describe('a file of values', () => {
  it('keeps commas, quotation marks and line ends that stand within quotation marks', () => {
    expect(parseCsv('\uFEFFa,"b,""c""","d\r\ne"\r\n,,x\n')).toEqual([
      ['a', 'b,"c"', 'd\r\ne'],
      ['', '', 'x'],
    ])
  })

  it('leaves out a row that is cut off', () => {
    expect(parseCsv('a,b\nc,"d')).toEqual([['a', 'b']])
    expect(parseCsv('a,b\nc,d')).toEqual([['a', 'b']])
  })
})

describe('the beginning of a stream', () => {
  it('joins letters that two parts share', async () => {
    const bytes = new TextEncoder().encode('公司')
    expect(await beginningOf(streamOf(bytes.slice(0, 2), bytes.slice(2)).stream)).toBe('公司')
  })

  it('asks for no more than enough', async () => {
    const part = new TextEncoder().encode('12345')
    const source = streamOf(part, part, part)
    expect(await beginningOf(source.stream, 8)).toBe('1234512345')
    expect(source.asked()).toBe(2)
    expect(source.cancelled()).toBe(true)
  })
})

describe('bad rows', () => {
  it('come with their reason and number', () => {
    expect(badRows('公司,邮箱,原因,行号\n宏达,nonsense,"邮箱: 不是, 地址",3\n')).toEqual([
      { row: '3', cells: ['宏达', 'nonsense'], reason: '邮箱: 不是, 地址' },
    ])
  })
})
