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
  /** A page of a collection: the first by its path, a further one by the link that Graph gave. */
  getPage<T>(pathOrLink: string): Promise<T>
  /** Every page of a collection. Pages may be short or empty while more follow: only the link tells. */
  listAll<T>(path: string): Promise<T[]>
}

export type GraphClientOptions = {
  graphUrl: string
  getToken: GetToken
  appVersion: string
  /** Seconds of throttling that a request waits out itself; provisioning has more time than a click's follow-up. */
  patienceSeconds?: number
  /** Milliseconds until a request without an answer counts as lost. */
  timeoutMilliseconds?: number | undefined
  sleep?: Sleep
}

const VERSION = 'v1.0'
const PATIENCE_SECONDS = 5
const TIMEOUT_MILLISECONDS = 60_000

export function createGraphClient({ graphUrl, getToken, appVersion, sleep = (ms) => pause(ms), ...waits }: GraphClientOptions): GraphClient {
  const { patienceSeconds = PATIENCE_SECONDS, timeoutMilliseconds = TIMEOUT_MILLISECONDS } = waits
  const middleware = createMiddleware({ graphUrl, getToken, appVersion, sleep, patienceSeconds, timeoutMilliseconds })
  const client = Client.initWithMiddleware({ baseUrl: `${graphUrl}/`, defaultVersion: VERSION, middleware })

  const ask = async <T>(method: string, path: string, act: (request: GraphRequest) => Promise<unknown>): Promise<T> => {
    try {
      return (await act(client.api(path))) as T
    } catch (error) {
      throw toGraphRequestError(method, path, error)
    }
  }
  const get = <T>(path: string) => ask<T>('GET', path, (request) => request.get() as Promise<unknown>)
  const getPage = <T>(pathOrLink: string) => get<T>(pathOrLink.startsWith('/') ? pathOrLink : toPath(pathOrLink, graphUrl))
  return {
    get,
    getPage,
    post: (path, body) => ask('POST', path, (request) => request.post(body) as Promise<unknown>),
    patch: (path, body) => ask('PATCH', path, (request) => request.patch(body) as Promise<unknown>),
    putBytes: (path, bytes) =>
      ask('PUT', path, (request) => request.header('Content-Type', 'application/octet-stream').put(Buffer.from(bytes)) as Promise<unknown>),
    async listAll<T>(path: string) {
      const found: T[] = []
      for (let next: string | undefined = path; next !== undefined; ) {
        const page: { value: T[]; '@odata.nextLink'?: string } = await getPage(next)
        found.push(...page.value)
        next = page['@odata.nextLink']
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
