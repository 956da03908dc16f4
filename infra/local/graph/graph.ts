import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Issuer } from '../issuer/issuer'
import { RESOURCES } from '../issuer/registrations'
import { requireDirectoryAccess, requireSiteAccess } from './access'
import { answerBatch } from './batch'
import { openDatabase } from './database'
import { createDirectory, type Directory } from './directory'
import { siteOfDrive } from './drive'
import { createFaults, drawDelayMilliseconds, type Faults } from './faults'
import { errorBody, GraphError, noSuchSegment } from './graph-error'
import { createListTables, type ListTables } from './list-tables'
import { createRequestCounts, type RequestCounts } from './request-counts'
import { compileRoutes, findRoute, type GraphAnswer, type GraphParts, type GraphRequest, type Route } from './route'
import { ROUTES } from './routes'
import { ensureSite, requireSite, resolveSitePath, type NewSite } from './sites'
import { createSwitches, type GraphSwitches } from './switches'
import { createThrottle, type Throttle } from './throttle'

export type Graph = {
  answer(request: GraphRequest): Promise<GraphAnswer>
  ensureSite(site: NewSite): string
  directory: Directory
  tables: ListTables
  throttle: Throttle
  faults: Faults
  counts: RequestCounts
  switches: GraphSwitches
  close(): void
}

export type GraphOptions = { file: string; baseUrl: string; issuer: Issuer; licences: number; now: () => Date }

type App = { appId: string; roles: string[] }

const SERVICE_COMES_BACK_AFTER_SECONDS = 2

/** Microsoft Graph as far as Kvitter uses it, on a SQLite file. Each answer goes through the same gates as at the real one. */
export function createGraph({ file, baseUrl, issuer, licences, now }: GraphOptions): Graph {
  const sql = openDatabase(file)
  const switches = createSwitches()
  const parts: GraphParts = { sql, baseUrl, tenantId: issuer.tenantId, now, findRegistration: (appId) => issuer.findRegistration(appId), switches }
  const [faults, throttle, counts] = [createFaults(), createThrottle({ licences, now }), createRequestCounts()]
  const routes = compileRoutes(ROUTES)

  async function requireApp({ authorization }: GraphRequest['headers']): Promise<App> {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1]
    if (token === undefined) throw unauthenticated('Access token is empty.')
    const check = await issuer.checkAppToken(token, RESOURCES.graph)
    switch (check.outcome) {
      case 'valid':
        return check
      case 'expired':
        throw unauthenticated('Lifetime validation failed, the token is expired.')
      case 'wrong-audience':
        throw unauthenticated('Access token validation failure. Invalid audience.')
      case 'invalid':
        throw unauthenticated('Access token validation failure.')
    }
  }

  /** One request of somebody known: its route, whether it is allowed, whether it fits in the limits, and then the answer. */
  function answerOne(app: App, request: GraphRequest): GraphAnswer {
    const on = request.path.toLowerCase().startsWith('/users') ? 'directory' : 'site'
    let [kind, units] = ['unknown', 1]
    const finish = (answer: GraphAnswer) => {
      counts.add(kind, answer.status, units)
      return answer
    }
    try {
      const path = resolveSitePath(sql, request.path)
      const found = findRoute(routes, request.method, path)
      if (!found) throw noSuchSegment(path.split('/').at(-1) ?? '')
      const { route, params } = found
      kind = route.name
      units = typeof route.cost === 'number' ? route.cost : route.cost(request)
      const verdict = throttle.charge(app.appId, on, units)
      if (!verdict.allowed) throw throttled(on, verdict.retryAfterSeconds, verdict.headers)
      requireAccess(route, params, app)
      const answer = route.answer(parts, { ...request, path, params, appId: app.appId })
      if (faults.lostAnswers > 0 && route.method !== 'GET') {
        faults.lostAnswers--
        throw new GraphError(504, 'GatewayTimeout', 'The server, while acting as a proxy, did not receive a timely response from the upstream server.')
      }
      return finish({ ...answer, headers: { ...verdict.headers, ...answer.headers } })
    } catch (error) {
      return finish(toErrorAnswer(error, request))
    }
  }

  function requireAccess({ access }: Route, params: Record<string, string>, app: App): void {
    if (access.on === 'directory') return requireDirectoryAccess(access, app.roles)
    const site = params.site === undefined ? siteOfDrive(parts, params.drive ?? '') : requireSite(sql, params)
    requireSiteAccess(sql, site.number, app, typeof access.role === 'function' ? access.role(switches) : access.role)
  }

  function toErrorAnswer(error: unknown, request: GraphRequest): GraphAnswer {
    if (!(error instanceof GraphError)) throw error
    const requestId = randomUUID()
    const clientRequestId = request.headers['client-request-id'] ?? requestId
    return { status: error.status, headers: { ...error.more.headers }, json: errorBody(error, { now: now(), requestId, clientRequestId }) }
  }

  return {
    async answer(request) {
      try {
        await delay(faults)
        if (faults.isDown) throw serviceNotAvailable()
        const app = await requireApp(request.headers)
        if (request.path !== '/$batch') return answerOne(app, request)
        if (request.method !== 'POST') throw noSuchSegment('$batch')
        counts.add('batch', 200, 0)
        return await answerBatch(request, (inner) => Promise.resolve(answerOne(app, inner)))
      } catch (error) {
        const answer = toErrorAnswer(error, request)
        counts.add('refused', answer.status, 0)
        return answer
      }
    },
    ensureSite: (site) => ensureSite(parts, site),
    directory: createDirectory(sql),
    tables: createListTables(sql),
    throttle,
    faults,
    counts,
    switches,
    close: () => sql.close(),
  }
}

async function delay({ medianDelayMilliseconds }: Faults): Promise<void> {
  const draw = () => randomInt(1, 1_000_001) / 1_000_000
  const milliseconds = drawDelayMilliseconds(medianDelayMilliseconds, [draw(), draw()])
  if (milliseconds > 0) await wait(milliseconds)
}

function unauthenticated(message: string): GraphError {
  const challenge = 'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"'
  return new GraphError(401, 'InvalidAuthenticationToken', message, { headers: { 'WWW-Authenticate': challenge } })
}

function serviceNotAvailable(): GraphError {
  const headers = { 'Retry-After': String(SERVICE_COMES_BACK_AFTER_SECONDS) }
  return new GraphError(503, 'serviceNotAvailable', 'The service is not available. Try the request again after a delay.', { headers })
}

/** SharePoint and the rest of Graph say the same in different words. */
function throttled(on: 'site' | 'directory', retryAfterSeconds: number, headers: Record<string, string>): GraphError {
  const more = { headers: { ...headers, 'Retry-After': String(retryAfterSeconds) } }
  if (on === 'site') return new GraphError(429, 'activityLimitReached', 'The request has been throttled', more)
  return new GraphError(429, 'TooManyRequests', 'Please retry again later.', { ...more, inner: { code: '429', message: 'Please retry after', status: '429' } })
}
