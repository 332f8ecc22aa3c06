import { useSyncExternalStore } from 'react'
import { Problem } from './api/problem'
import { isWithoutSession, sessionEnded } from './api/session'
import { currentLanguage } from './language'

/** A file that is to go somewhere: on its way, waiting for the one before it, or refused. */
export interface Upload<Answer = unknown> {
  address: string
  file: File
  /** What is told beside it. */
  fields?: Record<string, string>
  arrived: (answer: Answer) => void
  /** Why it is not taken: what the service said, or a word of the caller's for what need not even be sent. */
  refused?: Problem | string
  /** Sent again it is the same file: it arrives once. */
  key: string
  /** Bytes that have left this device. */
  sent: number
}

let uploads: Upload[] = []
let request: XMLHttpRequest | undefined
let onItsWay: string | undefined
const listeners = new Set<() => void>()

const become = (next: Upload[]) => {
  uploads = next
  for (const listener of listeners) listener()
}

const change = (key: string, part: Partial<Upload>) =>
  become(uploads.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)))

const without = (key: string) => uploads.filter((upload) => upload.key !== key)

const stay = (leaving: BeforeUnloadEvent) => leaving.preventDefault()

export const currentUploads = () => uploads

/** Files go one after the other, and go on while other pages are looked at. */
export function upload<Answer>(asked: Omit<Upload<Answer>, 'key' | 'sent'>) {
  become([...uploads, { ...asked, key: crypto.randomUUID(), sent: 0 } as Upload])
  next()
}

export function uploadAgain({ key }: Upload) {
  change(key, { refused: undefined, sent: 0 })
  next()
}

/** It is not wanted any more, or its refusal is read. */
export function forget({ key }: Upload) {
  become(without(key))
  if (onItsWay === key) request?.abort()
}

/** What is on its way to an address, and what was refused there. */
export const useUploads = (address: string) =>
  useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, currentUploads).filter((upload) => upload.address === address)

function next() {
  if (request) return
  const first = uploads.find(({ refused }) => refused === undefined)
  if (!first) return removeEventListener('beforeunload', stay)
  addEventListener('beforeunload', stay)
  const { key, file } = first
  request = new XMLHttpRequest()
  onItsWay = key
  request.open('POST', first.address)
  request.setRequestHeader('Accept-Language', currentLanguage())
  request.setRequestHeader('Idempotency-Key', key)
  request.upload.onprogress = ({ loaded }) => change(key, { sent: Math.min(loaded, file.size) })
  request.onerror = () => change(key, { refused: Problem.away() })
  request.onload = ({ target }) => answered(first, target as XMLHttpRequest)
  request.onloadend = () => {
    request = undefined
    next()
  }
  request.send(bodyOf(first))
}

function answered({ key, arrived }: Upload, { status, responseText }: XMLHttpRequest) {
  if (isWithoutSession(status)) sessionEnded()
  const answer = read(responseText)
  if (status >= 400) return change(key, { refused: Problem.of(status, answer) })
  become(without(key))
  arrived(answer)
}

function bodyOf({ file, fields = {} }: Upload) {
  const body = new FormData()
  body.append('file', file, file.name)
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  return body
}

function read(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
