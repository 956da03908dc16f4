import { Client, type GraphRequest } from '@microsoft/microsoft-graph-client'
import { setTimeout as pause } from 'node:timers/promises'
import { toGraphRequestError } from './graph-error'
import { createMiddleware, type GetToken, type Sleep } from './middleware'

/** Graph's verbs on paths below `/v1.0`, with values already encoded. Errors are `GraphRequestError`. */
export type GraphClient = {
  get<T>(path: string): Promise<T>
  post<T>(path: string, body: object): Promise<T>
  patch<T>(path: string, body: object): Promise<T>
  putBytes<T>(path: string, bytes: Uint8Array): Promise<T>
  /** Every page of a collection. Pages may be short or empty while more follow: only the link tells. */
  listAll<T>(path: string): Promise<T[]>
}

export type GraphClientOptions = {
  graphUrl: string
  getToken: GetToken
  appVersion: string
  /** Seconds of throttling that a request waits out itself; provisioning has more time than a click's follow-up. */
  patienceSeconds?: number
  sleep?: Sleep
}

const VERSION = 'v1.0'
const PATIENCE_SECONDS = 5

export function createGraphClient({ graphUrl, getToken, appVersion, patienceSeconds = PATIENCE_SECONDS, sleep = (ms) => pause(ms) }: GraphClientOptions): GraphClient {
  const middleware = createMiddleware({ graphUrl, getToken, appVersion, sleep, patienceSeconds })
  const client = Client.initWithMiddleware({ baseUrl: `${graphUrl}/`, defaultVersion: VERSION, middleware })

  const ask = async <T>(method: string, path: string, act: (request: GraphRequest) => Promise<unknown>): Promise<T> => {
    try {
      return (await act(client.api(path))) as T
    } catch (error) {
      throw toGraphRequestError(method, path, error)
    }
  }
  const get = <T>(path: string) => ask<T>('GET', path, (request) => request.get() as Promise<unknown>)
  return {
    get,
    post: (path, body) => ask('POST', path, (request) => request.post(body) as Promise<unknown>),
    patch: (path, body) => ask('PATCH', path, (request) => request.patch(body) as Promise<unknown>),
    putBytes: (path, bytes) =>
      ask('PUT', path, (request) => request.header('Content-Type', 'application/octet-stream').put(Buffer.from(bytes)) as Promise<unknown>),
    async listAll<T>(path: string) {
      const found: T[] = []
      for (let next: string | undefined = path; next !== undefined; ) {
        const page: { value: T[]; '@odata.nextLink'?: string } = await get(next)
        found.push(...page.value)
        const link = page['@odata.nextLink']
        next = link === undefined ? undefined : toPath(link, graphUrl)
      }
      return found
    },
  }
}

/** A link that Graph gave us, as a path of ours. One that leads elsewhere is refused before any token is fetched. */
function toPath(link: string, graphUrl: string): string {
  const prefix = `${graphUrl}/${VERSION}`
  if (!link.startsWith(`${prefix}/`)) throw toGraphRequestError('GET', link, new Error('a link leads to another host'))
  return link.slice(prefix.length)
}
