import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { follow, join } from './live'

class Stream {
  static readonly CLOSED = 2
  static made: Stream[] = []
  readyState = 0
  onopen = () => {}
  onerror: (() => void) | null = null
  listeners = new Map<string, (event: { data: string }) => void>()
  close = vi.fn()
  constructor() {
    Stream.made.push(this)
  }
  addEventListener(event: string, listener: (event: { data: string }) => void) {
    this.listeners.set(event, listener)
  }
  refuse() {
    this.readyState = Stream.CLOSED
    this.onerror?.()
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  Stream.made = []
  vi.stubGlobal('EventSource', Stream)
  vi.stubGlobal('fetch', () => Promise.resolve({ status: 200 }))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a live stream', () => {
  it('tells each event', () => {
    const told = vi.fn()
    follow('/api/inbox/events', 'item', told)
    Stream.made[0]!.onopen()
    Stream.made[0]!.listeners.get('item')!({ data: '{"id":"1"}' })
    expect(told.mock.calls).toEqual([[{ id: '1' }]])
  })

  it('that was interrupted says so once it is back, since something may have been missed', () => {
    const told = vi.fn()
    follow('/api/inbox/events', 'item', told)
    Stream.made[0]!.onopen()
    Stream.made[0]!.onerror!()
    Stream.made[0]!.onopen()
    expect(told.mock.calls).toEqual([[null]])
  })

  it('that was refused is asked for again', async () => {
    follow('/api/inbox/events', 'item', () => {})
    Stream.made[0]!.refuse()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(Stream.made).toHaveLength(2)
  })

  it('that nobody follows any more is closed and stays so', async () => {
    const stop = follow('/api/inbox/events', 'item', () => {})
    stop()
    expect(Stream.made[0]!.close).toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(Stream.made).toHaveLength(1)
  })

  it('is one for all who follow it, and closed with the last of them', () => {
    const told: string[] = []
    const leave = join('/api/inbox/events', 'item', () => told.push('list'))
    const leaveToo = join('/api/inbox/events', 'item', () => told.push('bell'))
    expect(Stream.made).toHaveLength(1)
    Stream.made[0]!.listeners.get('item')!({ data: '{}' })
    expect(told).toEqual(['list', 'bell'])
    leave()
    expect(Stream.made[0]!.close).not.toHaveBeenCalled()
    leaveToo()
    expect(Stream.made[0]!.close).toHaveBeenCalled()
    join('/api/inbox/events', 'item', () => {})()
    expect(Stream.made).toHaveLength(2)
  })
})
