import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Undo } from './undo'

describe('what can be taken back', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const offered = (undo: Undo) => {
    const doings = { words: '2 leads', send: vi.fn(), undo: vi.fn() }
    undo.offer(doings)
    return doings
  }

  it('is sent once the time to undo is over', () => {
    const undo = new Undo()
    const { send } = offered(undo)
    vi.advanceTimersByTime(7_999)
    expect(send).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(send).toHaveBeenCalledOnce()
    expect(undo.current()).toBeNull()
  })

  it('is never sent when it was taken back', () => {
    const undo = new Undo()
    const { send, undo: back } = offered(undo)
    undo.undo()
    undo.undo()
    vi.advanceTimersByTime(60_000)
    expect(send).not.toHaveBeenCalled()
    expect(back).toHaveBeenCalledOnce()
  })

  it('waits while somebody is at the button', () => {
    const undo = new Undo()
    const { send } = offered(undo)
    undo.hold()
    vi.advanceTimersByTime(60_000)
    expect(send).not.toHaveBeenCalled()
    undo.resume()
    vi.advanceTimersByTime(8_000)
    expect(send).toHaveBeenCalledOnce()
  })

  it('is settled by the next one, and by leaving the page', () => {
    const undo = new Undo()
    const first = offered(undo)
    const second = offered(undo)
    expect(first.send).toHaveBeenCalledOnce()
    undo.settle()
    undo.settle()
    expect(second.send).toHaveBeenCalledOnce()
  })
})
