import type { Request } from 'express'

const WITH_BODY = new Set(['POST', 'PUT'])

/** Hands a request of the bot on to another client's connector and brings its answer back. The bot's token stays here. */
export async function relay(connectorUrl: string, request: Request): Promise<{ status: number; body?: unknown }> {
  const answer = await fetch(`${connectorUrl}${request.originalUrl}`, {
    method: request.method,
    headers: { 'content-type': 'application/json' },
    ...(WITH_BODY.has(request.method) && { body: JSON.stringify(request.body) }),
    signal: AbortSignal.timeout(15_000),
  })
  const text = await answer.text()
  return { status: answer.status, ...(text !== '' && { body: JSON.parse(text) as unknown }) }
}
