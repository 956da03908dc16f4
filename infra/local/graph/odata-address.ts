import { GraphError } from './graph-error'
import { decodeSegment, type GraphRequest } from './route'

type Address = Pick<GraphRequest, 'path' | 'query'>

const QUOTE = "(?:'|%27)"
const KEY = new RegExp(`/(sites|lists|items|columns|versions|permissions|users|groups|drives|subscriptions|installedApps|teamsApps)\\(${QUOTE}(.+?)${QUOTE}\\)(?=/|$)`, 'gi')
const DELTA = new RegExp(`/(?:microsoft\\.graph\\.)?delta(?:\\((?:token=${QUOTE}(.*?)${QUOTE})?\\))?/?$`, 'i')
/** What may be said once in an address, with its dollar or without. */
const OPTIONS = ['select', 'expand', 'filter', 'orderby', 'top', 'skip', 'count', 'search', 'skiptoken']

/**
 * OData writes one address in several ways: a key as `/lists('id')`, a function as `/delta()` or with its parameter inside, as
 * Microsoft's generated clients do. Here every one becomes the plain one.
 */
export function toPlainAddress({ path, query }: Address): Address {
  const plain = path.replace(KEY, (_, name: string, key: string) => `/${name}/${key.replace(/(?:'|%27){2}/g, "'")}`)
  const token = DELTA.exec(plain)?.[1]
  return { path: plain.replace(DELTA, '/delta'), query: token === undefined ? query : new URLSearchParams([...query, ['token', decodeSegment(token)]]) }
}

/** An option that stands twice would mean one thing to one reader and another to the next. */
export function requireOptionsOnce(query: URLSearchParams): void {
  const names = [...query.keys()].map((name) => name.toLowerCase().replace(/^\$/, ''))
  const twice = OPTIONS.find((option) => names.indexOf(option) !== names.lastIndexOf(option))
  if (twice !== undefined) throw new GraphError(400, 'BadRequest', `Query option '$${twice}' was specified more than once, but it must be specified at most once.`)
}
