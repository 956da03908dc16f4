import { randomUUID } from 'node:crypto'
import type { Sql } from './database'
import { GraphError, siteNotFound } from './graph-error'
import { toInstant } from './instant'
import { listSelected, selectProperties } from './query'
import { decodeSegment, type GraphParts, type Route } from './route'

export type Site = { number: number; id: string; host: string; path: string; display_name: string; created_at: string }

export type NewSite = { host: string; path: string; displayName: string }

export const SITE_ROUTES: readonly Route[] = [
  {
    name: 'sites.get',
    method: 'GET',
    path: '/sites/{site}',
    access: { on: 'site', role: 'read' },
    cost: 1,
    answer: ({ sql, baseUrl }, request) => {
      const site = requireSite(sql, request.params)
      const json = {
        '@odata.context': `${baseUrl}/v1.0/$metadata#sites/$entity`,
        createdDateTime: site.created_at,
        id: site.id,
        lastModifiedDateTime: site.created_at,
        name: site.path.split('/').at(-1),
        webUrl: webUrlOf(site),
        displayName: site.display_name,
        siteCollection: { hostname: site.host },
      }
      return { status: 200, json: selectProperties(json, listSelected(request)) }
    },
  },
]

/** The site at the top of a host, which a tenant has before anybody makes one. */
const ROOT = { path: '', displayName: 'Communication site' }

/** The site of that name, made if it is missing. Graph has no call for this: in a tenant, an administrator makes sites elsewhere. */
export function ensureSite({ sql, now }: Pick<GraphParts, 'sql' | 'now'>, { host, path, displayName }: NewSite): string {
  if (path !== ROOT.path) ensureSite({ sql, now }, { host, ...ROOT })
  const known = findSiteByPath(sql, host, path)
  if (known) return known.id
  const id = `${host},${randomUUID()},${randomUUID()}`
  sql.run('INSERT INTO sites (id, host, path, display_name, created_at) VALUES (?, ?, ?, ?, ?)', id, host, path, displayName, toInstant(now()))
  return id
}

export function findSiteByPath(sql: Sql, host: string, path: string): Site | undefined {
  return sql.find<Site>('SELECT * FROM sites WHERE host = ? AND path = ?', host, path)
}

/** The site a path speaks of by its id, which counts without case. */
export function requireSite(sql: Sql, params: Record<string, string>): Site {
  const id = params.site ?? ''
  const site = sql.find<Site>('SELECT * FROM sites WHERE id = ? COLLATE NOCASE', id)
  if (site) return site
  if (!/^[^,]+,[0-9a-f-]{36},[0-9a-f-]{36}$/i.test(id))
    throw new GraphError(400, 'invalidRequest', 'Provided identifier is malformed - site collection id is not valid')
  throw siteNotFound()
}

/** `/sites/{host}:/{path}` and `/sites/{host}:/{path}:/{more}` say the same as `/sites/{id}/{more}`; `/sites/root` and `/sites/{host}` mean the topmost one. */
export function resolveSitePath(sql: Sql, path: string): string {
  const top = /^\/sites\/([^/,:%]+)(\/.*)?$/i.exec(path)
  const topmost = top && sql.find<Site>('SELECT * FROM sites WHERE path = ? AND ? COLLATE NOCASE IN (host, ?)', ROOT.path, top[1] ?? '', 'root')
  if (topmost) return `/sites/${topmost.id}${top[2] ?? ''}`
  // Microsoft's generated clients put the whole address into one escaped segment.
  const match = /^\/sites\/([^/:]+):(\/[^:]+?)\/?(?::(\/.*)?)?$/i.exec(path.replace(/^\/sites\/[^/:]+%3A[^/]*/i, decodeSegment))
  if (!match) return path
  const [, host = '', sitePath = '', rest = ''] = match
  const site = findSiteByPath(sql, host, decodeSegment(sitePath))
  if (!site) throw siteNotFound()
  return `/sites/${site.id}${rest}`
}

export function webUrlOf(site: Pick<Site, 'host' | 'path'>): string {
  return `https://${site.host}${site.path}`
}
