import { useEffect, useRef } from 'react'
import { isWithoutSession, sessionEnded } from './api/session'

const PATIENCE = [1_000, 2_000, 5_000, 15_000, 30_000]

/**
 * Follows a stream of events and calls `onEvent` for each, and once after every interruption, so that whoever asks again then has missed nothing.
 * The browser resumes by the last id itself; a stream that was refused is asked for again with growing patience.
 */
export function useLive(url: string | null, event: string, onEvent: (data: unknown) => void) {
  const latest = useRef(onEvent)
  latest.current = onEvent
  useEffect(() => (url ? join(url, event, (data) => latest.current(data)) : undefined), [url, event])
}

interface Stream {
  followers: Set<(data: unknown) => void>
  stop: () => void
}

const streams = new Map<string, Stream>()

/** Whoever follows the same stream shares one connection: a browser keeps only a few of them for all its pages. */
export function join(url: string, event: string, onEvent: (data: unknown) => void) {
  const name = `${url} ${event}`
  const known = streams.get(name)
  const stream = known ?? { followers: new Set<(data: unknown) => void>(), stop: () => {} }
  stream.followers.add(onEvent)
  if (!known) {
    streams.set(name, stream)
    stream.stop = follow(url, event, (data) => {
      for (const follower of [...stream.followers]) follower(data)
    })
  }
  return () => {
    stream.followers.delete(onEvent)
    if (stream.followers.size > 0) return
    streams.delete(name)
    stream.stop()
  }
}

export function follow(url: string, event: string, onEvent: (data: unknown) => void) {
  let stream: EventSource
  let retry: ReturnType<typeof setTimeout>
  let failures = 0

  const open = () => {
    stream = new EventSource(url)
    stream.addEventListener(event, (told) => onEvent(JSON.parse((told as MessageEvent<string>).data)))
    stream.onopen = () => {
      if (failures > 0) onEvent(null)
      failures = 0
    }
    stream.onerror = () => {
      failures++
      if (stream.readyState === EventSource.CLOSED) void askWhy()
    }
  }
  const askWhy = async () => {
    const me = await fetch('/bff/me').catch(() => null)
    if (me && isWithoutSession(me.status)) sessionEnded()
    else retry = setTimeout(open, PATIENCE[Math.min(failures, PATIENCE.length) - 1])
  }

  open()
  return () => {
    clearTimeout(retry)
    stream.onerror = null
    stream.close()
  }
}
