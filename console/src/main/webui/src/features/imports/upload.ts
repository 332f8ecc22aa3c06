import { useSyncExternalStore } from 'react'
import { Problem } from '@/shared/api/problem'
import { isWithoutSession, sessionEnded } from '@/shared/api/session'
import { currentLanguage } from '@/shared/language'
import type { LeadImport } from './imports'

/** What lead-service takes, the envelope of the request included. */
const MOST_BYTES = 32 * 1024 * 1024 - 4096

interface Upload {
  name: string
  size: number
  /** Bytes that have left this device. */
  sent: number
  failure?: Problem | 'tooLarge'
}

let current: Upload | undefined
let sending: XMLHttpRequest | undefined
const listeners = new Set<() => void>()

const become = (upload: Upload | undefined) => {
  current = upload
  for (const listener of listeners) listener()
}

/** The file that is on its way, or was refused; it goes on while other pages are looked at. */
export const useUpload = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )

export const isSending = (upload: Upload | undefined) => upload !== undefined && upload.failure === undefined

export function giveUp() {
  sending?.abort()
  become(undefined)
}

const stay = (leaving: BeforeUnloadEvent) => leaving.preventDefault()

/** Sends a file; `onDone` is called with the import it became. The same key for the same file: a repetition makes one import. */
export function send(file: File, region: string | undefined, onDone: (done: LeadImport) => void) {
  if (file.size > MOST_BYTES) return become({ name: file.name, size: file.size, sent: 0, failure: 'tooLarge' })
  const upload: Upload = { name: file.name, size: file.size, sent: 0 }
  const body = new FormData()
  body.append('file', file, file.name)
  if (region) body.append('region', region)
  const request = new XMLHttpRequest()
  sending = request
  request.open('POST', '/api/leads/imports')
  request.setRequestHeader('Accept-Language', currentLanguage())
  request.setRequestHeader('Idempotency-Key', crypto.randomUUID())
  request.upload.onprogress = ({ loaded }) => become({ ...upload, sent: Math.min(loaded, file.size) })
  request.onerror = () => become({ ...upload, failure: Problem.away() })
  request.onload = () => {
    if (isWithoutSession(request.status)) sessionEnded()
    const answer = read(request.responseText)
    if (request.status >= 400) become({ ...upload, failure: Problem.of(request.status, answer) })
    else {
      become(undefined)
      onDone(answer as LeadImport)
    }
  }
  request.onloadend = () => removeEventListener('beforeunload', stay)
  addEventListener('beforeunload', stay)
  become(upload)
  request.send(body)
}

function read(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
