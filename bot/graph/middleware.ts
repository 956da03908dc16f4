import type { Context, Middleware } from '@microsoft/microsoft-graph-client'
import { retryAfterSecondsOf } from './graph-error'

export type GetToken = () => Promise<string>
/** Resolves after that time. Handed in, so that tests need not wait. */
export type Sleep = (milliseconds: number) => Promise<void>

const MOST_ATTEMPTS = 4
const FIRST_PAUSE_SECONDS = 1

/**
 * What every request passes on its way to Graph. The SDK's own handlers are left out on purpose: its retry sends a POST again
 * that may have succeeded, and its authentication silently sends no token to hosts it does not know.
 */
export function createMiddleware({ graphUrl, getToken, appVersion, sleep, patienceSeconds, timeoutMilliseconds }: {
  graphUrl: string
  getToken: GetToken
  appVersion: string
  sleep: Sleep
  /** The longest wait that a request itself sits out; a longer one is the caller's to plan. */
  patienceSeconds: number
  /** Until a request without an answer counts as lost. */
  timeoutMilliseconds: number
}): Middleware[] {
  const { origin } = new URL(graphUrl)

  /** Our token goes to Graph and nowhere else. The User-Agent is the form that SharePoint gives priority to. */
  const authenticate = chained(async (context, next) => {
    if (new URL(urlOf(context)).origin !== origin) throw new ForeignHostError(new URL(urlOf(context)).origin)
    const headers = new Headers(context.options?.headers)
    headers.set('Authorization', `Bearer ${await getToken()}`)
    headers.set('User-Agent', `NONISV|Kvitter|Kvitter/${appVersion}`)
    context.options = { ...context.options, headers }
    await next(context)
  })

  /** Any request again after 429, which says that it was not carried out; a GET also after 502, 503 and 504. Nothing else. */
  const retry = chained(async (context, next) => {
    for (let attempt = 1; ; attempt += 1) {
      await next(context)
      const { response } = context
      if (!response || attempt === MOST_ATTEMPTS) return
      const isGet = (context.options?.method ?? 'GET').toUpperCase() === 'GET'
      if (response.status !== 429 && !(isGet && [502, 503, 504].includes(response.status))) return
      const seconds = retryAfterSecondsOf(response.headers) ?? FIRST_PAUSE_SECONDS * 2 ** (attempt - 1)
      if (seconds > patienceSeconds) return
      await response.body?.cancel()
      await sleep(seconds * 1000)
    }
  })

  const send: Middleware = {
    async execute(context) {
      context.response = await fetch(context.request, { ...context.options, redirect: 'error', signal: AbortSignal.timeout(timeoutMilliseconds) })
    },
  }
  return [authenticate, retry, send]
}

/** A link in an answer, or a mistake of ours, led somewhere that must not see our token. */
export class ForeignHostError extends Error {
  override readonly name = 'ForeignHostError'
  constructor(readonly origin: string) {
    super(`Refused to send a Graph token to ${origin}`)
  }
}

function chained(execute: (context: Context, next: (context: Context) => Promise<void>) => Promise<void>): Middleware {
  let following: Middleware | undefined
  return {
    execute: (context) => execute(context, (passed) => following?.execute(passed) ?? Promise.resolve()),
    setNext: (middleware) => {
      following = middleware
    },
  }
}

function urlOf({ request }: Context): string {
  return typeof request === 'string' ? request : request instanceof URL ? request.href : request.url
}
