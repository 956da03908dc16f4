import { randomBytes, randomUUID } from 'node:crypto'
import type { Issuer } from '../issuer/issuer'
import { RESOURCES } from '../issuer/registrations'
import { requireDirectoryAccess, requireSiteAccess } from './access'
import { answerBatch } from './batch'
import { chargeOf, throttled } from './charge'
import { createChangeNotifications, type ChangeNotifications } from './change-notifications'
import { openDatabase } from './database'
import { createDirectory, type Directory } from './directory'
import { siteOfDrive } from './drive'
import { speaksForItself } from './own-address'
import { errorBody, GraphError, methodNotAllowed, noSuchSegment } from './graph-error'
import { createGroupDirectory, type GroupDirectory } from './group-directory'
import { listRolesOnList } from './list-permissions'
import { createListTables, type ListTables } from './list-tables'
import { createRecycleBin, type RecycleBin } from './recycle-bin'
import { createRequestCounts, type RequestCounts } from './request-counts'
import { createPostToEndpoint } from './notification-endpoint'
import { requireOptionsOnce, toPlainAddress } from './odata-address'
import { compileRoutes, findRoute, listMethods, unknownSegment, type GraphAnswer, type GraphParts, type GraphRequest, type Route } from './route'
import { ROUTES } from './routes'
import { ensureSite, requireSite, resolveSitePath, type NewSite } from './sites'
import { createSwitches, type GraphSwitches } from './switches'
import { missingPermission } from './teams-access'
import { createTeamsApps, type TeamsApps, type TeamsManifest } from './teams-apps'
import { createThrottle, type Charge, type Throttle } from './throttle'

export type Graph = {
  answer(request: GraphRequest): Promise<GraphAnswer>
  ensureSite(site: NewSite): string
  directory: Directory
  groups: GroupDirectory
  teams: TeamsApps
  tables: ListTables
  recycleBin: RecycleBin
  throttle: Throttle
  counts: RequestCounts
  switches: GraphSwitches
  notifications: ChangeNotifications
  close(): void
}

export type GraphOptions = {
  file: string
  baseUrl: string
  issuer: Issuer
  now: () => Date
  /** How many licences the tenant has bought; without it, as many as people have Teams. */
  licences?: number | undefined
  /** The apps in the organisation's catalogue. */
  teamsApps?: readonly TeamsManifest[]
  /** The authority behind the certificates of addresses on this machine. */
  ca?: string
  /** Stands before each request inside a `$batch`. */
  strikeBatched?: (request: GraphRequest, answer: () => Promise<GraphAnswer>) => Promise<GraphAnswer>
  /** Takes http addresses on this machine for notifications. */
  notifiesLoopbackOverHttp?: boolean | undefined
}

type App = { appId: string; roles: string[] }
const NOBODY: App = { appId: '', roles: [] }

/** Microsoft Graph as far as Kvitter uses it, on a SQLite file. Each answer goes through the same gates as at the real one. */
export function createGraph({ file, baseUrl, issuer, licences, teamsApps = [], now, ca, strikeBatched = (_, answer) => answer(), notifiesLoopbackOverHttp = false }: GraphOptions): Graph {
  const sql = openDatabase(file)
  const switches = createSwitches()
  const teams = createTeamsApps(sql, { manifests: teamsApps, tenantId: issuer.tenantId, now })
  const parts: GraphParts = {
    sql,
    baseUrl,
    tenantId: issuer.tenantId,
    now,
    findRegistration: (appId) => issuer.findRegistration(appId),
    switches,
    teams,
    addressKey: randomBytes(32),
    postToEndpoint: createPostToEndpoint(ca),
    notifiesLoopbackOverHttp,
  }
  const notifications = createChangeNotifications(parts)
  const directory = createDirectory(sql, now)
  const readSize = () => ({ licences: licences ?? directory.countLicensed(), users: directory.count() })
  const [throttle, counts] = [createThrottle({ tenantId: issuer.tenantId, readSize, now }), createRequestCounts()]
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
  async function answerOne(app: App, asked: GraphRequest, isAppliedThrottled = false): Promise<GraphAnswer> {
    const request = { ...asked, ...toPlainAddress(asked) }
    let kind = 'unknown'
    let charge: Charge = { on: 'site', units: 1 }
    const finish = (answer: GraphAnswer) => {
      counts.add(kind, answer.status, charge)
      return answer
    }
    try {
      const path = resolveSitePath(sql, request.path)
      const found = findRoute(routes, request.method, path)
      if (!found) throw refuseAddress(path)
      requireOptionsOnce(request.query)
      const { route, params } = found
      kind = route.name
      charge = chargeOf(route, request)
      const verdict = throttle.charge(app.appId, charge)
      if (!verdict.allowed && !isAppliedThrottled) throw throttled(charge.on, verdict)
      requireAccess(route, params, app)
      const answer = await route.answer(parts, { ...request, path, params, ...app })
      if (route.method !== 'GET') notifications.look()
      if (!verdict.allowed) throw throttled(charge.on, verdict)
      return finish({ ...answer, headers: { ...verdict.headers, ...answer.headers } })
    } catch (error) {
      return finish(toErrorAnswer(error, request))
    }
  }

  function refuseAddress(path: string): GraphError {
    const methods = listMethods(routes, path)
    return methods.length > 0 ? methodNotAllowed(methods) : noSuchSegment(unknownSegment(routes, path))
  }

  function requireAccess({ access, teamsLimit }: Route, params: Record<string, string>, app: App): void {
    if (access.on === 'own' || access.on === 'address') return
    if (access.on === 'directory') return requireDirectoryAccess(access, app.roles, teamsLimit && missingPermission)
    const site = params.site === undefined ? siteOfDrive(parts, params.drive ?? '') : requireSite(sql, params)
    const onList = params.list !== undefined && app.roles.includes('Lists.SelectedOperations.Selected') ? listRolesOnList(parts, params, app.appId) : []
    requireSiteAccess(sql, site.number, app, typeof access.role === 'function' ? access.role(switches) : access.role, onList)
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
        const app = speaksForItself(request.path) ? NOBODY : await requireApp(request.headers)
        if (request.path !== '/$batch') return await answerOne(app, request)
        if (request.method !== 'POST') throw methodNotAllowed(['POST'])
        counts.add('batch', 200)
        const answerInner = (inner: GraphRequest) => strikeBatched(inner, () => answerOne(app, inner, switches.throttledInBatch === 'applied'))
        return await answerBatch(request, { switches, number: ++batches, answerOne: answerInner })
      } catch (error) {
        const answer = toErrorAnswer(error, request)
        counts.add('refused', answer.status)
        return answer
      }
    },
    ensureSite: (site) => ensureSite(parts, site),
    directory,
    groups: createGroupDirectory(sql),
    teams,
    tables: createListTables(sql),
    recycleBin: createRecycleBin(parts),
    throttle,
    counts,
    switches,
    notifications,
    close() {
      notifications.close()
      sql.close()
    },
  }
}

function unauthenticated(message: string, code = 'InvalidAuthenticationToken'): GraphError {
  const challenge = 'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"'
  return new GraphError(401, code, message, { headers: { 'WWW-Authenticate': challenge } })
}
