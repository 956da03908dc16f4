import type { OutgoingCard } from '../ports'

/**
 * What stands in the body of an answered click. HTTP itself says 200 even then, because Teams shows its own error for
 * anything else; how it went stands in `statusCode` (teams 1.4).
 */
export type InvokeAnswer = { statusCode: 200 | 400 | 500; type: string; value: unknown }

export function toInvokeAnswer({ card }: OutgoingCard): InvokeAnswer {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card }
}

export function toInvokeError(statusCode: 400 | 500, code: string, message: string): InvokeAnswer {
  return { statusCode, type: 'application/vnd.microsoft.error', value: { code, message } }
}
