import createClient, { type Middleware } from 'openapi-fetch'
import { currentLanguage } from '../language'
import type { paths as AccountPaths } from './generated/account'
import type { paths as ContractPaths } from './generated/contract'
import type { paths as LeadPaths } from './generated/lead'
import type { paths as NotificationPaths } from './generated/notification'
import type { paths as VisitPaths } from './generated/visit'
import { Problem } from './problem'
import { isWithoutSession, sessionEnded } from './session'

/** For questions that are asked by POST for their length alone: nothing is kept of them, so nothing needs to be told from its repetition. */
export const WITHOUT_KEY = { 'Idempotency-Key': 'none' }

const everyRequest: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', currentLanguage())
    // One attempt, one key: a form that sends again after an interruption passes its own.
    if (request.method === 'POST' && !request.headers.has('Idempotency-Key')) request.headers.set('Idempotency-Key', crypto.randomUUID())
    if (request.headers.get('Idempotency-Key') === WITHOUT_KEY['Idempotency-Key']) request.headers.delete('Idempotency-Key')
    return request
  },
  onResponse({ response }) {
    if (isWithoutSession(response.status)) sessionEnded()
  },
  onError: ({ error }) => (error instanceof DOMException && error.name === 'TimeoutError' ? Problem.tooSlow() : Problem.away()),
}

/** Who reads waits less than who writes; a file takes as long as it takes. */
const PATIENCE = { read: 20_000, write: 60_000 }

export function patiently(request: Request) {
  if (request.headers.get('Content-Type')?.startsWith('multipart/')) return fetch(request)
  const late = AbortSignal.timeout(request.method === 'GET' ? PATIENCE.read : PATIENCE.write)
  return fetch(request, { signal: AbortSignal.any([request.signal, late]) })
}

function client<Paths extends object>() {
  const made = createClient<Paths>({ baseUrl: location.origin, fetch: patiently })
  made.use(everyRequest)
  return made
}

export const leadApi = client<LeadPaths>()
export const accountApi = client<AccountPaths>()
export const visitApi = client<VisitPaths>()
export const contractApi = client<ContractPaths>()
export const notificationApi = client<NotificationPaths>()

/** The answer itself, or the refusal as a {@link Problem}: what queries and mutations want. */
export async function ask<Data>(asked: Promise<{ data?: Data; error?: unknown; response: Response }>): Promise<NonNullable<Data>> {
  const { data, error, response } = await asked
  if (!response.ok) throw Problem.of(response.status, error)
  return data as NonNullable<Data>
}
