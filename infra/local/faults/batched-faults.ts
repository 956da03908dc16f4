import { setTimeout as wait } from 'node:timers/promises'
import type { FaultPlan } from './fault-plan'
import { refuseAsGraph } from './graph-refusal'
import { isRefusalKind, type RefusalKind } from './refusal'
import { SLOW_MILLISECONDS } from './with-faults'

type BatchedRequest = { method: string; path: string; query: URLSearchParams }
type BatchedAnswer = { status: number; headers?: Record<string, string>; json?: unknown }
/** What stands between a `$batch` and each request inside it. */
export type StrikeBatched = <Answer extends BatchedAnswer>(request: BatchedRequest, answer: () => Promise<Answer>) => Promise<Answer | BatchedAnswer>

/** Strikes single requests of a `$batch`, by rules that say `inBatch`. No connection is theirs to break: who waits in vain is told 504. */
export function createBatchedFaults(plan: FaultPlan, now: () => Date): StrikeBatched {
  return async ({ method, path, query }, answer) => {
    if (!plan.isSetOn('graph')) return answer()
    const url = `/v1.0${path}${query.size > 0 ? `?${query.toString()}` : ''}`
    const strike = plan.decide({ on: 'graph', method, url, inBatch: true })
    if (strike === undefined) return answer()
    const { kind, retryAfterSeconds, milliseconds = SLOW_MILLISECONDS } = strike
    const refuse = (as: RefusalKind) => {
      const { status, body } = refuseAsGraph(as, { url, headers: {} }, now())
      const headers = retryAfterSeconds === undefined ? {} : { headers: { 'Retry-After': String(retryAfterSeconds) } }
      return { status, ...headers, json: JSON.parse(body) as unknown }
    }
    if (isRefusalKind(kind)) return refuse(kind)
    switch (kind) {
      case 'timeout-before':
      case 'reset':
        return refuse('error-504')
      case 'timeout-after':
      case 'truncated':
        await answer()
        return refuse('error-504')
      case 'slow':
        await wait(milliseconds, undefined, { ref: false })
        return answer()
      case 'stale-read':
      case 'refused':
        return answer()
    }
  }
}
