import type { Registration } from '../issuer/registrations'
import type { Sql } from './database'
import type { PostToEndpoint } from './notification-endpoint'
import type { GraphSwitches } from './switches'
import type { TeamsApps } from './teams-apps'
import type { TeamsLimit } from './teams-limits'

export type SiteRole = 'read' | 'write' | 'manage' | 'fullcontrol'

/** What a request needs: a role on the site it concerns, a permission in the directory, or, for what an app has of its own, what its answer asks for. */
export type Access =
  | { on: 'site'; role: SiteRole | ((switches: GraphSwitches) => SiteRole) }
  | { on: 'directory'; permissions: readonly string[] }
  | { on: 'own' }
  /** Whoever knows the address: it was handed out to somebody who might. */
  | { on: 'address' }

export type GraphRequest = {
  method: string
  /** Below `/v1.0`, decoded nowhere yet. */
  path: string
  query: URLSearchParams
  /** Names in lower case. */
  headers: Record<string, string | undefined>
  body: GraphBody
  /** What the wire calls this request in its headers. */
  requestId?: string
}
export type GraphBody = { kind: 'none' } | { kind: 'json'; value: unknown } | { kind: 'bytes'; value: Uint8Array; contentType: string }

/** With at most one kind of body; `text` is JSON that is ready to be sent, `pieces` the same in parts that are made while they are sent. */
export type GraphAnswer = { status: number; headers?: Record<string, string>; json?: unknown; text?: string; pieces?: Iterable<string>; bytes?: Uint8Array }

/** What every resource works on. */
export type GraphParts = {
  sql: Sql
  /** `https://localhost:PORT`: links in answers are absolute, the Graph SDK follows no other. */
  baseUrl: string
  tenantId: string
  now: () => Date
  findRegistration: (appId: string) => Pick<Registration, 'displayName'> | undefined
  switches: GraphSwitches
  teams: TeamsApps
  /** Signs addresses that are good without a token. */
  addressKey: Uint8Array
  postToEndpoint: PostToEndpoint
  /** The real Graph wants https everywhere; an app on this machine may do without. */
  notifiesLoopbackOverHttp: boolean
}

/** A request that found its route: who asks, and the named parts of the path. */
export type RoutedRequest = GraphRequest & { appId: string; roles: readonly string[]; params: Record<string, string> }

export type Route = {
  /** Under this name requests are counted. */
  name: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** `{name}` stands for one segment, `{name+}` for the rest up to what follows. */
  path: string
  access: Access
  /** Resource units, as SharePoint and the directory charge them (`directoryUnits`). */
  cost: number | ((request: GraphRequest) => number)
  /** Routes of Teams are limited by requests a second instead. */
  teamsLimit?: TeamsLimit
  answer: (parts: GraphParts, request: RoutedRequest) => GraphAnswer | Promise<GraphAnswer>
}

export type CompiledRoute = { route: Route; pattern: RegExp }

export function compileRoutes(routes: readonly Route[]): CompiledRoute[] {
  return routes.map((route) => ({ route, pattern: compilePath(route.path) }))
}

export function findRoute(routes: readonly CompiledRoute[], method: string, path: string): { route: Route; params: Record<string, string> } | undefined {
  for (const { route, pattern } of routes) {
    if (route.method !== method) continue
    const match = pattern.exec(path)
    if (match) return { route, params: Object.fromEntries(Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeSegment(value)])) }
  }
  return undefined
}

/** The methods that this path can be asked with. */
export function listMethods(routes: readonly CompiledRoute[], path: string): string[] {
  return [...new Set(routes.filter(({ pattern }) => pattern.test(path)).map(({ route }) => route.method))]
}

/** The part of an address that leads nowhere: its first, where no route begins like it, otherwise its last. */
export function unknownSegment(routes: readonly CompiledRoute[], path: string): string {
  const [first = '', ...more] = path.split('/').filter(Boolean)
  const isKnown = routes.some(({ route }) => route.path.split('/')[1]?.toLowerCase() === first.toLowerCase())
  return isKnown ? (more.at(-1) ?? first) : first
}

function compilePath(path: string): RegExp {
  const source = path
    .replace(/[.*+?^$()|[\]\\]/g, (character, at: number) => (character === '+' && path[at + 1] === '}' ? '+' : `\\${character}`))
    .replace(/\{(\w+)(\+?)\}/g, (_, name: string, many: string) => (many ? `(?<${name}>.+?)` : `(?<${name}>[^/]+)`))
  return new RegExp(`^${source}/?$`, 'i')
}

/** A broken escape is taken as it stands, and then simply not found. */
export function decodeSegment(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch (error) {
    if (error instanceof URIError) return value
    throw error
  }
}
