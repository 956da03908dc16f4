import { request } from 'node:https'

export type Answered = { status: number; headers: Record<string, unknown>; json: Record<string, unknown> }
type Asked = { token?: string; json?: unknown; form?: Record<string, string> }

/** Asks the tenant's https ports as a client does that trusts its authority. */
export function createAskTenant(ca: string) {
  return (method: string, url: string, { token, json, form }: Asked = {}): Promise<Answered> => {
    const body = form ? new URLSearchParams(form).toString() : json === undefined ? undefined : JSON.stringify(json)
    const headers = {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': form ? 'application/x-www-form-urlencoded' : 'application/json', 'content-length': Buffer.byteLength(body) }),
    }
    return new Promise((resolve, reject) => {
      const sent = request(url, { method, headers, ca, agent: false }, (answer) => {
        let text = ''
        answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, json: JSON.parse(text || '{}') as Record<string, unknown> }))
      })
      sent.on('error', reject).end(body)
    })
  }
}
