import { notFound } from './graph-error'
import { toIdentity } from './identity'
import { requireList, urlOfList, type List } from './list'
import type { GraphParts, RoutedRequest } from './route'
import { requireSite, type Site } from './sites'

/** A library: the list its files lie in, and the site that has it. */
export type Library = { site: Site; list: List }

/** The site a drive lies on, so that access is asked for there. */
export function siteOfDrive(parts: Pick<GraphParts, 'sql'>, driveId: string): Site {
  const site = parts.sql.find<Site>('SELECT sites.* FROM sites JOIN lists ON lists.site = sites.number WHERE lists.drive_id = ?', driveId)
  if (!site) throw notFound('drive')
  return site
}

export function findByDrive(parts: GraphParts, { params }: Pick<RoutedRequest, 'params'>): Library {
  const site = siteOfDrive(parts, params.drive ?? '')
  const list = listLibraries(parts, site).find(({ drive_id: id }) => id === params.drive)
  if (!list) throw notFound('drive')
  return { site, list }
}

export function findByList({ sql }: GraphParts, { params }: RoutedRequest): Library {
  const list = requireList(sql, params)
  if (list.template !== 'documentLibrary') throw notFound('drive')
  return { site: requireSite(sql, params), list }
}

export function findFirst(parts: GraphParts, { params }: RoutedRequest): Library {
  const site = requireSite(parts.sql, params)
  const [list] = listLibraries(parts, site)
  if (!list) throw notFound('drive')
  return { site, list }
}

export function listLibraries({ sql }: GraphParts, site: Site): List[] {
  return sql.all<List>("SELECT * FROM lists WHERE site = ? AND template = 'documentLibrary' ORDER BY number", site.number)
}

export function toDrive(parts: GraphParts, { site, list }: Library): object {
  return {
    createdDateTime: list.created_at,
    description: list.description,
    id: list.drive_id,
    lastModifiedDateTime: list.modified_at,
    name: list.display_name,
    webUrl: urlOfList(site, list),
    driveType: 'documentLibrary',
    createdBy: toIdentity(parts, list.created_by),
  }
}
