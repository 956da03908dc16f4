import fc from 'fast-check'
import { addressOf, hrefOf, parseRoute, type Route } from '../../../tab/frame/route'

const key = 'a'.repeat(64)
const ROUTES: Route[] = [
  { page: 'mine' },
  { page: 'standard' },
  { page: 'everything' },
  { page: 'library' },
  { page: 'read', lessonId: 'phishing-2' },
  { page: 'lesson', obligationKey: key },
  { page: 'lesson-receipt', recordKey: key },
  { page: 'findings' },
  { page: 'inspections' },
  { page: 'inspections', inspectionId: 'i-0a1b' },
  { page: 'edit-inspection' },
  { page: 'edit-inspection', inspectionId: 'i-0a1b' },
  { page: 'spot-check', checkId: 'autumn-2026' },
  { page: 'campaigns' },
  { page: 'campaigns', campaignId: '0a1b2c3d4e5f6a7b8c' },
  { page: 'prompt-rules' },
  { page: 'poster', unitId: 'u-1' },
  { page: 'organisation' },
  { page: 'rules' },
  { page: 'activity-library' },
  { page: 'publish' },
  { page: 'edit-lesson', lessonId: 'phishing-2' },
  { page: 'edit-requirement', requirementId: 'privacy-security' },
  { page: 'edit-requirement', requirementId: 'new-one', kind: 'act' },
  { page: 'own-wheel' },
  { page: 'edit-own', requirementId: 'own-round' },
  { page: 'edit-own', requirementId: 'own-round', unitId: 'u-1' },
  { page: 'import-wheel' },
  { page: 'sign', obligationKey: key },
  { page: 'receipt', recordKey: key },
  { page: 'tasks' },
  { page: 'activity', requirementId: 'measures', round: 'after-1/x', subject: 'object/measure:abc:0' },
  { page: 'activity', requirementId: 'first-weeks', round: 'spell 7', subject: 'p-1' },
  { page: 'sign-many', requirementId: 'contract-check' },
  { page: 'unit' },
  { page: 'unit', unitId: 'u-1' },
  { page: 'overview' },
  { page: 'overview', unitId: 'u-1' },
  { page: 'wheel' },
  { page: 'wheel', unitId: 'u-1' },
  { page: 'wheel', query: 'year=2026&view=list' },
  { page: 'wheel', unitId: 'u-1', query: 'search=%C3%A5r+%26+dag' },
]

test.each(ROUTES)('the address of $page is read back as it was written', (route) => expect(parseRoute(hrefOf(route))).toEqual(route))

test('links from chat name a page the same way, without the mark of an address', () => {
  expect(parseRoute(`receipt/${key}`)).toEqual({ page: 'receipt', recordKey: key })
  expect(parseRoute('unit/u-1')).toEqual({ page: 'unit', unitId: 'u-1' })
})

test.each([undefined, '', '#', '#/', 'nowhere', 'mine/more', 'receipt', 'receipt/short', `receipt/${key}/x`, 'unit/..%2f', 'unit/<b>', `unit/${'u'.repeat(41)}`, 'sign', 'read', 'read/Phishing', 'edit-lesson', 'edit-requirement', 'edit-requirement/x/other', 'edit-own', 'edit-own/x/u-1/y', 'edit-own/X', 'edit-requirement/x/act/y', 'lesson/short', 'inspections/I 1', 'edit-inspection/x/y', 'campaigns/A', 'campaigns/a/b', 'prompt-rules/x', 'poster', 'poster/..%2f', 'spot-check', `spot-check/${'a'.repeat(21)}`, 'activity', 'activity/a', 'activity/a/b', 'activity/a/b/c/d', 'activity/A/b/c', 'activity/a//c', 'activity/a/b/%', `activity/a/b/${'c'.repeat(121)}`, 'sign-many', 'sign-many/A', 'tasks/x', 'wheel/u-1/2026', 'wheel?', 'wheel?a=<b>', 'wheel?a=b?c', 'mine?a=b'])(
  'is no page: %s',
  (written) => expect(parseRoute(written)).toBeUndefined(),
)

test('whatever somebody writes into a link, it is one of our pages or none', () => {
  const pages = new Set(ROUTES.map(({ page }) => page))
  fc.assert(fc.property(fc.string(), (written) => pages.has(parseRoute(written)?.page ?? 'mine')))
})

test('a link to a meeting names unit, programme and lesson, and nothing else', () => {
  const route = { page: 'meeting', unitId: 'u-1', requirementId: 'privacy-security', lessonId: 'phishing' } as const
  expect(hrefOf(route)).toBe('#/meeting/u-1/privacy-security/phishing')
  expect(parseRoute(hrefOf(route))).toEqual(route)
  for (const wrong of ['meeting', 'meeting/u-1', 'meeting/u-1/privacy-security', 'meeting/u-1/privacy-security/phishing/more', 'meeting/u%201/a/b', 'meeting/u-1/A B/c'])
    expect(parseRoute(wrong)).toBeUndefined()
})

test('all views of a page have the address of the page in common', () => {
  expect(addressOf({ page: 'wheel', unitId: 'u-1', query: 'view=list' })).toBe('#/wheel/u-1')
  expect(addressOf({ page: 'unit', unitId: 'u-1' })).toBe(hrefOf({ page: 'unit', unitId: 'u-1' }))
})
