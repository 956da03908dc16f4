import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { refuseByName, type RefusalShape } from './connector-refusal'
import type { Dependency } from './fault'
import type { FaultPlan, Strike } from './fault-plan'
import { breakConnection, holdAnswer, sendAnswer, sendHalf } from './held-answer'
import { isRefusalKind, refusalOf, toAnswer } from './refusal'
import { createStaleAnswers, type StaleAnswers } from './stale-answers'

export const SLOW_MILLISECONDS = 2_000
const STALE_MILLISECONDS = 5_000

/**
 * The listener of a dependency, struck as the plan decides. While no rule stands for it, requests go straight through. The
 * connector's refusals are worded in the shape that its tenant uses.
 */
export function withFaults(listener: RequestListener, on: Dependency, plan: FaultPlan, now: () => Date = () => new Date(), refusalShape: () => RefusalShape = () => 'error-code'): RequestListener {
  const struck = { listener, on, stale: createStaleAnswers(on, now), now, refusalShape }
  return (request, response) => {
    if (!plan.isSetOn(on)) return listener(request, response)
    const strike = plan.decide({ on, method: request.method ?? 'GET', url: request.url ?? '/' })
    if (strike === undefined && !plan.isSetOn(on, 'stale-read')) return listener(request, response)
    carryOut(strike, struck, request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined))
  }
}

type Struck = { listener: RequestListener; on: Dependency; stale: StaleAnswers; now: () => Date; refusalShape: () => RefusalShape }

async function carryOut(strike: Strike | undefined, { listener, on, stale, now, refusalShape }: Struck, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (strike === undefined) return stale.pass(listener, request, response)
  const { kind, retryAfterSeconds, milliseconds } = strike
  if (isRefusalKind(kind)) {
    const refusal = refusalOf(on, kind, { url: request.url ?? '/', headers: request.headers }, { now: now(), shape: refusalShape(), ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) })
    return sendAnswer(refusal, response)
  }
  switch (kind) {
    case 'refused':
      return sendAnswer(toAnswer(refuseByName(strike.refusal ?? 'unavailable', { shape: refusalShape(), ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) })), response)
    case 'timeout-before':
      request.resume()
      return leaveUnanswered(response, milliseconds)
    case 'timeout-after':
      await holdAnswer(listener, request)
      return leaveUnanswered(response, milliseconds)
    case 'slow': {
      const answer = await holdAnswer(listener, request)
      await wait(milliseconds ?? SLOW_MILLISECONDS, undefined, { ref: false })
      return sendAnswer(answer, response)
    }
    case 'reset':
      return breakConnection(response)
    case 'truncated':
      return sendHalf(await holdAnswer(listener, request), response)
    case 'stale-read':
      return stale.answer(listener, request, response, milliseconds ?? STALE_MILLISECONDS)
  }
}

/** Until the client gives up, or a gateway on the way would. */
function leaveUnanswered(response: ServerResponse, milliseconds: number | undefined): void {
  if (milliseconds !== undefined) setTimeout(() => breakConnection(response), milliseconds).unref()
}
