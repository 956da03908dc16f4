/** Where in the tab somebody is. Written after `#/` in the address, and in links into the tab as `subPageId`. */
export type Route =
  | { page: 'mine' }
  | { page: 'standard' }
  | { page: 'sign'; obligationKey: string }
  | { page: 'receipt'; recordKey: string }
  | { page: 'everything' }
  | { page: 'lesson'; obligationKey: string }
  | { page: 'lesson-receipt'; recordKey: string }
  | { page: 'library' }
  | { page: 'read'; lessonId: string }
  | { page: 'unit'; unitId?: string }
  | { page: 'overview'; unitId?: string }
  | { page: 'findings' }
  | { page: 'organisation' }
  | { page: 'publish' }
export type PageName = Route['page']

const KEY = /^[0-9a-f]{64}$/
const UNIT_ID = /^[\w.-]{1,40}$/
const LESSON_ID = /^[a-z0-9-]{1,40}$/

/** The route somebody wrote, or undefined when it is none of ours: links come from anywhere. */
export function parseRoute(written: string | undefined): Route | undefined {
  const [page, key, ...rest] = (written ?? '').replace(/^#?\/?/, '').split('/')
  if (rest.length > 0) return undefined
  switch (page) {
    case 'mine':
    case 'standard':
    case 'everything':
    case 'library':
    case 'findings':
    case 'organisation':
    case 'publish':
      return key === undefined ? { page } : undefined
    case 'sign':
    case 'lesson':
      return key !== undefined && KEY.test(key) ? { page, obligationKey: key } : undefined
    case 'receipt':
    case 'lesson-receipt':
      return key !== undefined && KEY.test(key) ? { page, recordKey: key } : undefined
    case 'read':
      return key !== undefined && LESSON_ID.test(key) ? { page, lessonId: key } : undefined
    case 'unit':
    case 'overview':
      if (key === undefined) return { page }
      return UNIT_ID.test(key) ? { page, unitId: key } : undefined
    case undefined:
    default:
      return undefined
  }
}

export function hrefOf(route: Route): string {
  return `#/${[route.page, keyOf(route)].filter((part) => part !== undefined).join('/')}`
}

function keyOf(route: Route): string | undefined {
  switch (route.page) {
    case 'sign':
    case 'lesson':
      return route.obligationKey
    case 'receipt':
    case 'lesson-receipt':
      return route.recordKey
    case 'read':
      return route.lessonId
    case 'unit':
    case 'overview':
      return route.unitId
    case 'mine':
    case 'standard':
    case 'everything':
    case 'library':
    case 'findings':
    case 'organisation':
    case 'publish':
      return undefined
  }
}
