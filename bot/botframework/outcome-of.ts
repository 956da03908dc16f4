import type { SendOutcome } from '../ports'

/** What to wait when the connector asks to try again and does not say when. */
const RETRY_SECONDS = { preconditionFailed: 2, throttled: 10, unauthorised: 30 }
/** Longest pause that is believed. */
const LONGEST_RETRY_SECONDS = 900
/** The chat service's number for a chat that nobody may write into. */
const WRITES_BLOCKED = 209

export type ConnectorAnswer = { status: number; retryAfter: string | null; body: unknown }

/**
 * What an answer of the Bot Connector means (teams 1.6). 429 and 412 promise that nothing was delivered, and so does a 401:
 * a token that is not taken says something about us, never about the person's chat. A failure of the service itself says
 * neither yes nor no, and a message sent twice is worse than one sent late.
 */
export function outcomeOf({ status, retryAfter, body }: ConnectorAnswer, now: Date, knownActivityId?: string): SendOutcome {
  if (status >= 200 && status < 300) return sent(body, knownActivityId)
  switch (status) {
    case 412:
      return { outcome: 'throttled', retryAfterSeconds: readRetryAfter(retryAfter, now) ?? RETRY_SECONDS.preconditionFailed, isThisChatOnly: true }
    case 429:
      return { outcome: 'throttled', retryAfterSeconds: readRetryAfter(retryAfter, now) ?? RETRY_SECONDS.throttled }
    case 401:
      return { outcome: 'throttled', retryAfterSeconds: readRetryAfter(retryAfter, now) ?? RETRY_SECONDS.unauthorised }
    case 400:
    case 403:
    case 404:
    case 413:
      return { outcome: 'unreachable', reason: codeOf(body) ?? `http-${status}` }
    default:
      return { outcome: 'unknown', reason: codeOf(body) ?? `http-${status}` }
  }
}

function sent(body: unknown, knownActivityId: string | undefined): SendOutcome {
  const activityId = read(body, 'id') ?? knownActivityId
  return typeof activityId === 'string' && activityId !== '' ? { outcome: 'sent', activityId } : { outcome: 'unknown', reason: 'no-activity-id' }
}

/**
 * The service's own code: in the error, or, where the chat service behind the connector answers, as a sub-code in JSON inside the
 * message, with no code beside it (teams 1.6).
 */
function codeOf(body: unknown): string | undefined {
  const code = read(read(body, 'error'), 'code') ?? read(parseJson(read(body, 'message')), 'subCode')
  if (typeof code === 'string') return code.slice(0, 100)
  return read(body, 'errorCode') === WRITES_BLOCKED ? 'MessageWritesBlocked' : undefined
}

function parseJson(text: unknown): unknown {
  if (typeof text !== 'string') return undefined
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Seconds, or a date as HTTP writes it. */
function readRetryAfter(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined
  const seconds = /^\d+$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - now.getTime()) / 1_000)
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 1), LONGEST_RETRY_SECONDS) : undefined
}

function read(value: unknown, property: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[property] : undefined
}
