import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Issuer } from '../issuer/issuer'
import { RESOURCES } from '../issuer/registrations'
import { requireDirectoryAccess, requireSiteAccess } from './access'
import { answerBatch } from './batch'
import { chargeOf, throttled } from './charge'
import { openDatabase } from './database'
import { createDirectory, type Directory } from './directory'
import { siteOfDrive } from './drive'
import { createFaults, drawDelayMilliseconds, type Faults } from './faults'
import { errorBody, GraphError, noSuchSegment } from './graph-error'
import { createGroupDirectory, type GroupDirectory } from './group-directory'
import { createListTables, type ListTables } from './list-tables'
import { createRecycleBin, type RecycleBin } from './recycle-bin'
import { createRequestCounts, type RequestCounts } from './request-counts'
import { compileRoutes, findRoute, unknownSegment, type GraphAnswer, type GraphParts, type GraphRequest, type Route } from './route'
import { ROUTES } from './routes'
import { ensureSite, requireSite, resolveSitePath, type NewSite } from './sites'
import { createSwitches, type GraphSwitches } from './switches'
import { createThrottle, type Charge, type Throttle } from './throttle'

export type Graph = {
  answer(request: GraphRequest): Promise<GraphAnswer>
  ensureSite(site: NewSite): string
  directory: Directory
  groups: GroupDirectory
  tables: ListTables
  recycleBin: RecycleBin
  throttle: Throttle
  faults: Faults
  counts: RequestCounts
  switches: GraphSwitches
  close(): void
}

export type GraphOptions = {
  file: string
  baseUrl: string
  issuer: Issuer
  now: () => Date
  /** How many licences the tenant has bought; without it, as many as people have Teams. */
  licences?: number | undefined
}

type App = { appId: string; roles: string[] }

const SERVICE_COMES_BACK_AFTER_SECONDS = 2

/** Microsoft Graph as far as Kvitter uses it, on a SQLite file. Each answer goes through the same gates as at the real one. */
export function createGraph({ file, baseUrl, issuer, licences, now }: GraphOptions): Graph {
  const sql = openDatabase(file)
  const switches = createSwitches()
  const parts: GraphParts = { sql, baseUrl, tenantId: issuer.tenantId, now, findRegistration: (appId) => issuer.findRegistration(appId), switches }
  const directory = createDirectory(sql, now)
  const readSize = () => ({ licences: licences ?? directory.countLicensed(), users: directory.count() })
  const [faults, throttle, counts] = [createFaults(), createThrottle({ tenantId: issuer.tenantId, readSize, now }), createRequestCounts()]
  const routes = compileRoutes(ROUTES)
  let batches = 0

  async function requireApp({ authorization }: GraphRequest['headers']): Promise<App> {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1]
    if (token === undefined) throw unauthenticated('Access token is empty.', switches.missingTokenCode)
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

  /**
   * One request of somebody known: its route, whether it is allowed, whether it fits in the limits, and then the answer. In a
   * batch it may happen that a request is carried out and said to be throttled all the same.
   */
  async function answerOne(app: App, request: GraphRequest, isAppliedThrottled = false): Promise<GraphAnswer> {
    let kind = 'unknown'
    let charge: Charge = { on: 'site', units: 1 }
    const finish = (answer: GraphAnswer) => {
      counts.add(kind, answer.status, charge)
      return answer
    }
    try {
      const path = resolveSitePath(sql, request.path)
      const found = findRoute(routes, request.method, path)
      if (!found) throw noSuchSegment(unknownSegment(routes, path))
      const { route, params } = found
      kind = route.name
      charge = chargeOf(route, request)
      const verdict = throttle.charge(app.appId, charge)
      if (!verdict.allowed && !isAppliedThrottled) throw throttled(charge.on, verdict)
      requireAccess(route, params, app)
      const answer = await route.answer(parts, { ...request, path, params, ...app })
      if (!verdict.allowed) throw throttled(charge.on, verdict)
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
    if (access.on === 'own') return
    if (access.on === 'directory') return requireDirectoryAccess(access, app.roles)
    const site = params.site === undefined ? siteOfDrive(parts, params.drive ?? '') : requireSite(sql, params)
    requireSiteAccess(sql, site.number, app, typeof access.role === 'function' ? access.role(switches) : access.role)
  }

  function toErrorAnswer(error: unknown, request: GraphRequest): GraphAnswer {
    if (!(error instanceof GraphError)) throw error
    const requestId = request.requestId ?? randomUUID()
    const clientRequestId = request.headers['client-request-id'] ?? requestId
    const said = errorBody(error, { now: now(), requestId, clientRequestId, notFoundText: switches.notFoundText })
    return { status: error.status, headers: { ...error.more.headers }, json: said }
  }

  return {
    async answer(request) {
      try {
        await delay(faults)
        if (faults.isDown) throw serviceNotAvailable()
        const app = await requireApp(request.headers)
        if (request.path !== '/$batch') return await answerOne(app, request)
        if (request.method !== 'POST') throw noSuchSegment('$batch')
        counts.add('batch', 200)
        return await answerBatch(request, { switches, number: ++batches, answerOne: (inner) => answerOne(app, inner, switches.throttledInBatch === 'applied') })
      } catch (error) {
        const answer = toErrorAnswer(error, request)
        counts.add('refused', answer.status)
        return answer
      }
    },
    ensureSite: (site) => ensureSite(parts, site),
    directory,
    groups: createGroupDirectory(sql),
    tables: createListTables(sql),
    recycleBin: createRecycleBin(parts),
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

function unauthenticated(message: string, code = 'InvalidAuthenticationToken'): GraphError {
  const challenge = 'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"'
  return new GraphError(401, code, message, { headers: { 'WWW-Authenticate': challenge } })
}

function serviceNotAvailable(): GraphError {
  const headers = { 'Retry-After': String(SERVICE_COMES_BACK_AFTER_SECONDS) }
  return new GraphError(503, 'serviceNotAvailable', 'The service is not available. Try the request again after a delay.', { headers })
}
