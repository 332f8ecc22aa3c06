import { useSyncExternalStore } from 'react'

/** Something that can still be taken back. */
export interface Undoable {
  /** What happens, in the reader's words. */
  words: string
  /** What cannot be taken back later and therefore waits until the time to undo is over; left out where `undo` is a command of its own. */
  send?: () => unknown
  undo: () => unknown
}

const TIME_TO_UNDO = 8_000

/** The one thing that can be taken back now. The next one settles it, so does leaving the page, hiding it or closing it: nobody may come back to a phone's page. */
export class Undo {
  private offered: Undoable | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly listeners = new Set<() => void>()

  readonly current = () => this.offered

  readonly offer = (undoable: Undoable) => {
    this.settle()
    this.offered = undoable
    this.resume()
    this.tell()
  }

  /** Nothing runs out while somebody is about to press the button. */
  readonly hold = () => clearTimeout(this.timer)

  readonly resume = () => {
    this.hold()
    if (this.offered) this.timer = setTimeout(this.settle, TIME_TO_UNDO)
  }

  readonly undo = () => this.take()?.undo()

  /** What waited is sent now. */
  readonly settle = () => void this.take()?.send?.()

  /** Whoever goes may not come back: what waits is sent at once, in requests that outlive the page. What is done already can still be taken back. */
  readonly leave = () => {
    if (this.offered?.send) this.settle()
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private take() {
    const taken = this.offered
    this.hold()
    this.offered = null
    if (taken) this.tell()
    return taken
  }

  private tell() {
    for (const listener of this.listeners) listener()
  }
}

export const undo = new Undo()

/** A page is left with `pagehide`; on a phone it is hidden, and then perhaps never heard of again. */
export function settleOnLeaving(page: Document, settled: Undo) {
  page.defaultView?.addEventListener('pagehide', settled.leave)
  page.addEventListener('visibilitychange', () => page.visibilityState === 'hidden' && settled.leave())
}

if (typeof document !== 'undefined') settleOnLeaving(document, undo)

export const useUndoable = () => useSyncExternalStore(undo.subscribe, undo.current)
