import type { DirectoryPerson } from '../municipality/municipality'
import { createDirectory } from './directory'
import { isEventual, unsupportedQuery } from './directory-support'
import { findOption } from './query'
import type { GraphParts, GraphRequest } from './route'
import { toUser } from './user-json'

export type ManagerExpansion = { levels: number; select: readonly string[] | undefined }

const MOST_LEVELS = 1_000

/** `$expand=manager`, alone or with `($levels=n|max;$select=a,b)`. */
export function readManagerExpansion(parts: Pick<GraphParts, 'switches'>, request: Pick<GraphRequest, 'query' | 'headers'>): ManagerExpansion | undefined {
  const text = findOption(request, 'expand')
  if (text === undefined) return undefined
  const match = /^\s*manager\s*(?:\((.*)\))?\s*$/i.exec(text)
  if (!match) throw unsupportedQuery(`Unsupported $expand: '${text}'.`)
  const options = new Map((match[1] ?? '').split(';').map((option) => splitOption(option)))
  const levels = options.get('levels')
  // A chain of managers together with a count is an advanced query.
  if (levels !== undefined && levels !== '1' && findOption(request, 'count') === 'true' && !isEventual(request))
    throw unsupportedQuery("$expand with $levels and $count works only with the request header 'ConsistencyLevel: eventual'.")
  const select = options.get('select')?.split(',').map((name) => name.trim())
  // The documentation wants `$levels` before anything can be selected of a manager.
  const isSelecting = levels !== undefined || parts.switches.managerSelectWithoutLevels === 'taken'
  return { levels: levels === 'max' ? MOST_LEVELS : Number(levels ?? 1), select: isSelecting ? select : undefined }
}

/** The manager, with theirs inside as far as asked. Nothing at all for who has none: the property is absent, not null. */
export function expandManager(parts: GraphParts, { managerId }: DirectoryPerson, { levels, select }: ManagerExpansion): { manager?: object } {
  const manager = managerId === null || levels < 1 ? undefined : createDirectory(parts.sql).find(managerId)
  if (!manager) return {}
  return { manager: { '@odata.type': '#microsoft.graph.user', ...toUser(manager, select), ...expandManager(parts, manager, { levels: levels - 1, select }) } }
}

function splitOption(option: string): [string, string] {
  const [name = '', value = ''] = option.split('=')
  return [name.trim().replace(/^\$/, '').toLowerCase(), value.trim()]
}
