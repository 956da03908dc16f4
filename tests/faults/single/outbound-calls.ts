import type { Dependency } from '../../../infra/local/faults/fault'

/** One outbound call of a signing: the nth request to a dependency that reads the same once its ids are left out. */
export type OutboundCall = { on: Dependency; request: string; occurrence: number }

/** The calls of a recording, in the order in which each first came. */
export function listCalls(heard: readonly { on: Dependency; request: string }[]): OutboundCall[] {
  const counts = new Map<string, number>()
  return heard.map(({ on, request }) => {
    const name = withoutIds(on, request)
    const occurrence = (counts.get(`${on} ${name}`) ?? 0) + 1
    counts.set(`${on} ${name}`, occurrence)
    return { on, request: name, occurrence }
  })
}

const STORAGE: ReadonlySet<Dependency> = new Set(['table', 'queue', 'blob'])

/** `POST /account/$batch`, `GET /v1.0/sites/…/lists`: what is asked, and not of which account, person or row. */
export function withoutIds(on: Dependency, request: string): string {
  const [method = '', url = ''] = request.split(' ')
  const segments = (url.split('?')[0] ?? '').split('/').slice(1).map((segment) => decodeURIComponent(segment))
  const named = segments.map((segment, index) => {
    if (STORAGE.has(on) && index === 0) return 'account'
    return isId(segment) ? '…' : segment.replace(/\(.+\)$/, '(…)')
  })
  return `${method} /${named.join('/')}`
}

function isId(segment: string): boolean {
  return /^[0-9a-f]{64}$|[0-9a-f]{8}-[0-9a-f]{4}-|^(a:1|1:|f:)/.test(segment)
}

/** The source of a regular expression that fits the requests which read so. */
export function patternOf({ request }: Pick<OutboundCall, 'request'>): string {
  const escaped = request.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('…', '[^/?]+')
  return `^${escaped.replace(' /account', ' /[^/]+')}(\\?|$)`
}
