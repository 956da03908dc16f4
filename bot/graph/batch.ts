import type { GraphClient } from './graph-client'
import { GraphRequestError, retryAfterSecondsOf } from './graph-error'

export const REQUESTS_IN_A_BATCH = 20

export type BatchRequest = { method: 'GET' | 'POST'; url: string; body?: object }
export type BatchAnswer = { status: number; retryAfterSeconds: number | undefined; body: unknown; code: string | undefined; message: string | undefined }

type Response = { id: string; status: number; headers?: Record<string, string>; body?: unknown }

/**
 * Up to twenty requests in one. Answers come in any order and are given back in ours; each may have failed by itself while
 * the whole is 200. Written by hand: the SDK's own helper doubles the version in every address.
 */
export async function sendBatch(client: GraphClient, requests: readonly BatchRequest[]): Promise<BatchAnswer[]> {
  const { responses } = await client.post<{ responses: Response[] }>('/$batch', {
    requests: requests.map((request, index) => ({ id: String(index), ...request, ...(request.body && { headers: { 'Content-Type': 'application/json' } }) })),
  })
  const byId = new Map(responses.map((response) => [response.id, response]))
  return requests.map((_, index) => {
    const response = byId.get(String(index))
    // Nobody said what became of it. The caller asks again, as after any lost answer.
    if (!response) return { status: 504, retryAfterSeconds: undefined, body: undefined, code: undefined, message: 'no answer in the batch' }
    const { error } = (response.body ?? {}) as { error?: { code?: string; message?: string } }
    return { status: response.status, retryAfterSeconds: retryAfterSecondsOf(new Headers(response.headers)), body: response.body, code: error?.code, message: error?.message }
  })
}

export function toError(what: string, { status, code, message, retryAfterSeconds }: BatchAnswer): GraphRequestError {
  return new GraphRequestError(status, code, `Graph answered ${status} ${code ?? ''} to ${what} in a batch: ${message ?? ''}`, retryAfterSeconds)
}
