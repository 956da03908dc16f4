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
  | { page: 'tasks' }
  | { page: 'activity'; requirementId: string; round: string; subject: string }
  | { page: 'sign-many'; requirementId: string }
  | { page: 'unit'; unitId?: string }
  /** `query` holds how it is looked at; the page reads it. */
  | { page: 'wheel'; unitId?: string; query?: string }
  | { page: 'meeting'; unitId: string; requirementId: string; lessonId: string }
  | { page: 'overview'; unitId?: string }
  | { page: 'findings' }
  | { page: 'inspections'; inspectionId?: string }
  | { page: 'edit-inspection'; /** Absent: one that is not there yet. */ inspectionId?: string }
  | { page: 'spot-check'; checkId: string }
  | { page: 'campaigns'; campaignId?: string }
  | { page: 'prompt-rules' }
  /** To print and hang up where a unit meets. */
  | { page: 'poster'; unitId: string }
  | { page: 'organisation' }
  | { page: 'rules' }
  | { page: 'activity-library' }
  | { page: 'publish' }
  | { page: 'edit-lesson'; lessonId: string }
  | { page: 'edit-requirement'; requirementId: string; /** Of one that is not there yet. */ kind?: RequirementKind }
  | { page: 'own-wheel' }
  /** `unitId`: in whose wheel one that is not there yet is to stand. */
  | { page: 'edit-own'; requirementId: string; unitId?: string }
  | { page: 'import-wheel' }
type RequirementKind = 'sign' | 'learn' | 'act'
export type PageName = Route['page']

const KEY = /^[0-9a-f]{64}$/
const UNIT_ID = /^[\w.-]{1,40}$/
const LESSON_ID = /^[a-z0-9-]{1,40}$/
const CONTROL_ID = /^[a-z0-9-]{1,20}$/
/** Written by `URLSearchParams`. */
const QUERY = /^[\w.*+%=&-]{1,900}$/

/** The route somebody wrote, or undefined when it is none of ours: links come from anywhere. */
export function parseRoute(written: string | undefined): Route | undefined {
  const [path = '', query, ...more] = (written ?? '').replace(/^#?\/?/, '').split('?')
  const [page, key, ...rest] = path.split('/')
  if (page === 'wheel') return rest.length > 0 || more.length > 0 ? undefined : parseWheel(key, query)
  if (query !== undefined) return undefined
  if (page === 'meeting') return parseMeeting(key, rest)
  if (page === 'edit-requirement') return parseRequirement(key, rest)
  if (page === 'edit-own') return parseOwn(key, rest)
  if (page === 'activity') return parseActivity(key, rest)
  if (rest.length > 0) return undefined
  switch (page) {
    case 'mine':
    case 'standard':
    case 'everything':
    case 'library':
    case 'tasks':
    case 'findings':
    case 'prompt-rules':
    case 'organisation':
    case 'rules':
    case 'activity-library':
    case 'publish':
    case 'own-wheel':
    case 'import-wheel':
      return key === undefined ? { page } : undefined
    case 'sign':
    case 'lesson':
      return key !== undefined && KEY.test(key) ? { page, obligationKey: key } : undefined
    case 'receipt':
    case 'lesson-receipt':
      return key !== undefined && KEY.test(key) ? { page, recordKey: key } : undefined
    case 'read':
    case 'edit-lesson':
      return key !== undefined && LESSON_ID.test(key) ? { page, lessonId: key } : undefined
    case 'inspections':
    case 'edit-inspection':
      if (key === undefined) return { page }
      return CONTROL_ID.test(key) ? { page, inspectionId: key } : undefined
    case 'campaigns':
      if (key === undefined) return { page }
      return CONTROL_ID.test(key) ? { page, campaignId: key } : undefined
    case 'poster':
      return key !== undefined && UNIT_ID.test(key) ? { page, unitId: key } : undefined
    case 'spot-check':
      return key !== undefined && CONTROL_ID.test(key) ? { page, checkId: key } : undefined
    case 'sign-many':
      return key !== undefined && LESSON_ID.test(key) ? { page, requirementId: key } : undefined
    case 'unit':
    case 'overview':
      if (key === undefined) return { page }
      return UNIT_ID.test(key) ? { page, unitId: key } : undefined
    case undefined:
    default:
      return undefined
  }
}

function parseWheel(unitId: string | undefined, query: string | undefined): Route | undefined {
  if ((unitId !== undefined && !UNIT_ID.test(unitId)) || (query !== undefined && !QUERY.test(query))) return undefined
  return { page: 'wheel', ...(unitId !== undefined && { unitId }), ...(query !== undefined && { query }) }
}

function parseMeeting(unitId: string | undefined, [requirementId, lessonId, ...rest]: readonly string[]): Route | undefined {
  if (unitId === undefined || requirementId === undefined || lessonId === undefined || rest.length > 0) return undefined
  return UNIT_ID.test(unitId) && LESSON_ID.test(requirementId) && LESSON_ID.test(lessonId) ? { page: 'meeting', unitId, requirementId, lessonId } : undefined
}

function parseRequirement(requirementId: string | undefined, [kind, ...rest]: readonly string[]): Route | undefined {
  if (requirementId === undefined || !LESSON_ID.test(requirementId) || rest.length > 0) return undefined
  if (kind === undefined) return { page: 'edit-requirement', requirementId }
  return kind === 'sign' || kind === 'learn' || kind === 'act' ? { page: 'edit-requirement', requirementId, kind } : undefined
}

function parseOwn(requirementId: string | undefined, [unitId, ...rest]: readonly string[]): Route | undefined {
  if (requirementId === undefined || !LESSON_ID.test(requirementId) || rest.length > 0) return undefined
  if (unitId === undefined) return { page: 'edit-own', requirementId }
  return UNIT_ID.test(unitId) ? { page: 'edit-own', requirementId, unitId } : undefined
}

/** Rounds and subjects hold slashes and colons, so each part is written encoded. */
function parseActivity(requirementId: string | undefined, rest: readonly string[]): Route | undefined {
  const [round, subject, ...more] = rest.map(decodePart)
  if (requirementId === undefined || !LESSON_ID.test(requirementId) || more.length > 0) return undefined
  if (round === undefined || round === '' || round.length > MOST_LETTERS.round) return undefined
  return subject === undefined || subject === '' || subject.length > MOST_LETTERS.subject ? undefined : { page: 'activity', requirementId, round, subject }
}

/** As the service takes them. */
const MOST_LETTERS = { round: 100, subject: 120 }

function decodePart(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

export function hrefOf(route: Route): string {
  return route.page === 'wheel' && route.query !== undefined ? `${addressOf(route)}?${route.query}` : addressOf(route)
}

/** Without how it is looked at: the same for all views of a page. */
export function addressOf(route: Route): string {
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
    case 'edit-lesson':
      return route.lessonId
    case 'activity':
      return [route.requirementId, route.round, route.subject].map(encodeURIComponent).join('/')
    case 'sign-many':
      return route.requirementId
    case 'edit-requirement':
      return [route.requirementId, ...(route.kind ? [route.kind] : [])].join('/')
    case 'edit-own':
      return [route.requirementId, ...(route.unitId === undefined ? [] : [route.unitId])].join('/')
    case 'unit':
    case 'overview':
    case 'wheel':
    case 'poster':
      return route.unitId
    case 'campaigns':
      return route.campaignId
    case 'inspections':
    case 'edit-inspection':
      return route.inspectionId
    case 'spot-check':
      return route.checkId
    case 'meeting':
      return [route.unitId, route.requirementId, route.lessonId].join('/')
    case 'mine':
    case 'standard':
    case 'everything':
    case 'library':
    case 'tasks':
    case 'findings':
    case 'prompt-rules':
    case 'organisation':
    case 'rules':
    case 'activity-library':
    case 'publish':
    case 'own-wheel':
    case 'import-wheel':
      return undefined
  }
}
