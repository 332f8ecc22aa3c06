import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Problem } from './api/problem'
import { currentUploads, forget, upload, uploadAgain } from './uploads'

/** A request whose answer the test decides. */
class Request {
  static all: Request[] = []
  headers: Record<string, string> = {}
  upload: { onprogress?: (progress: { loaded: number }) => void } = {}
  onload?: (event: { target: Request }) => void
  onerror?: () => void
  onloadend?: () => void
  status = 0
  responseText = ''
  aborted = false
  body?: FormData

  constructor() {
    Request.all.push(this)
  }
  open() {}
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value
  }
  send(body: FormData) {
    this.body = body
  }
  abort() {
    this.aborted = true
    this.onloadend?.()
  }
  answer(status: number, body: object) {
    this.status = status
    this.responseText = JSON.stringify(body)
    this.onload?.({ target: this })
    this.onloadend?.()
  }
  breaks() {
    this.onerror?.()
    this.onloadend?.()
  }
}

const arrived = vi.fn()
const file = (name: string) => new File(['four'], name)
const give = (name: string, refused?: string) => upload({ address: '/to', file: file(name), arrived, refused })
const names = () => currentUploads().map((one) => one.file.name)

describe('files on their way', () => {
  beforeEach(() => {
    Request.all = []
    arrived.mockClear()
    vi.stubGlobal('XMLHttpRequest', Request)
    vi.stubGlobal('addEventListener', vi.fn())
    vi.stubGlobal('removeEventListener', vi.fn())
    vi.stubGlobal('localStorage', { getItem: () => null })
    vi.stubGlobal('navigator', { language: 'en' })
  })

  afterEach(() => {
    for (const one of [...currentUploads()]) forget(one)
    vi.unstubAllGlobals()
  })

  it('go one after the other and say how far they are', () => {
    give('first')
    give('second')
    expect(Request.all).toHaveLength(1)
    Request.all[0]!.upload.onprogress?.({ loaded: 3 })
    expect(currentUploads()[0]!.sent).toBe(3)
    Request.all[0]!.answer(201, { id: '1' })
    expect(arrived).toHaveBeenCalledWith({ id: '1' })
    expect(names()).toEqual(['second'])
    expect(Request.all).toHaveLength(2)
  })

  it('stay where they were refused, and the others go on', () => {
    give('macro.docm', 'type')
    give('false.pdf')
    give('true.pdf')
    Request.all[0]!.answer(422, { code: 'attachment.type', detail: 'Only these may be filed.' })
    Request.all[1]!.answer(201, {})
    expect(names()).toEqual(['macro.docm', 'false.pdf'])
    expect(currentUploads()[0]!.refused).toBe('type')
    expect((currentUploads()[1]!.refused as Problem).detail).toBe('Only these may be filed.')
    expect(arrived).toHaveBeenCalledTimes(1)
  })

  it('are the same file when they are sent again', () => {
    give('scan.pdf')
    Request.all[0]!.breaks()
    expect((currentUploads()[0]!.refused as Problem).passing).toBe(true)
    uploadAgain(currentUploads()[0]!)
    expect(Request.all[1]!.headers['Idempotency-Key']).toBe(Request.all[0]!.headers['Idempotency-Key'])
    Request.all[1]!.answer(201, {})
    expect(names()).toEqual([])
  })

  it('are stopped when nobody wants them any more', () => {
    give('long')
    give('short')
    forget(currentUploads()[0]!)
    expect(Request.all[0]!.aborted).toBe(true)
    expect(Request.all).toHaveLength(2)
    expect(names()).toEqual(['short'])
  })
})
