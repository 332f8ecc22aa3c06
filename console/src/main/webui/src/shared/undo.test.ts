import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { settleOnLeaving, Undo } from './undo'

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

  it('is settled by the next one', () => {
    const undo = new Undo()
    const first = offered(undo)
    offered(undo)
    expect(first.send).toHaveBeenCalledOnce()
  })

  const page = () => {
    const seen = { visibilityState: 'visible', defaultView: new EventTarget() }
    return Object.assign(new EventTarget(), seen) as unknown as Document & { visibilityState: string }
  }

  it('is sent once when the page is left, or hidden as a phone does with a page before it forgets it', () => {
    const undo = new Undo()
    const left = page()
    settleOnLeaving(left, undo)
    const first = offered(undo)
    left.dispatchEvent(new Event('visibilitychange'))
    expect(first.send).not.toHaveBeenCalled()
    left.visibilityState = 'hidden'
    left.dispatchEvent(new Event('visibilitychange'))
    expect(first.send).toHaveBeenCalledOnce()
    left.defaultView!.dispatchEvent(new Event('pagehide'))
    expect(first.send).toHaveBeenCalledOnce()
    const second = offered(undo)
    left.defaultView!.dispatchEvent(new Event('pagehide'))
    expect(second.send).toHaveBeenCalledOnce()
  })

  it('can still be taken back by who comes back, where it is done already', () => {
    const undo = new Undo()
    const hidden = page()
    settleOnLeaving(hidden, undo)
    const back = vi.fn()
    undo.offer({ words: 'Done', undo: back })
    hidden.visibilityState = 'hidden'
    hidden.dispatchEvent(new Event('visibilitychange'))
    hidden.defaultView!.dispatchEvent(new Event('pagehide'))
    undo.undo()
    expect(back).toHaveBeenCalledOnce()
  })
})
