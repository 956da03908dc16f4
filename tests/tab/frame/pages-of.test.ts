import { firstRoute, listTabs, tabOf } from '../../../tab/frame/pages-of'
import { AUDITOR_FROM_OUTSIDE, CONTROLLER, DIRECTOR, LEADER, ME } from '../stand-in/samples'

test('each person has the tabs of what they do', () => {
  expect(listTabs(ME)).toEqual(['mine'])
  expect(listTabs(LEADER)).toEqual(['mine', 'unit', 'wheel', 'overview', 'inspections'])
  expect(listTabs(DIRECTOR)).toEqual(['mine', 'wheel', 'overview', 'inspections'])
  expect(listTabs(CONTROLLER)).toEqual(['mine', 'wheel', 'overview', 'inspections', 'campaigns', 'findings', 'organisation', 'rules'])
  expect(listTabs(AUDITOR_FROM_OUTSIDE)).toEqual(['mine', 'wheel', 'overview', 'inspections', 'campaigns', 'findings'])
})

test('somebody begins with what they owe; who owes nothing, with the figures', () => {
  expect(firstRoute(LEADER)).toEqual({ page: 'mine' })
  expect(firstRoute(AUDITOR_FROM_OUTSIDE)).toEqual({ page: 'overview' })
  expect(firstRoute({ ...ME, isEmployee: false, roles: ['Administrator'] })).toEqual({ page: 'mine' })
})

test('pages about oneself lie under the first tab', () => {
  expect(new Set((['mine', 'standard', 'sign', 'receipt', 'everything', 'lesson', 'lesson-receipt', 'library', 'read', 'tasks', 'activity', 'sign-many'] as const).map(tabOf))).toEqual(new Set(['mine']))
  expect((['unit', 'overview', 'findings', 'rules'] as const).map(tabOf)).toEqual(['unit', 'overview', 'findings', 'rules'])
  expect(new Set((['publish', 'edit-lesson', 'edit-requirement', 'import-wheel'] as const).map(tabOf))).toEqual(new Set(['rules']))
  expect(new Set((['meeting', 'own-wheel', 'edit-own', 'poster'] as const).map(tabOf))).toEqual(new Set(['unit']))
  expect((['unit', 'overview', 'inspections', 'findings', 'rules'] as const).map(tabOf)).toEqual(['unit', 'overview', 'inspections', 'findings', 'rules'])
  expect((['campaigns', 'prompt-rules'] as const).map(tabOf)).toEqual(['campaigns', 'campaigns'])
  expect((['edit-inspection', 'spot-check'] as const).map(tabOf)).toEqual(['inspections', 'inspections'])
  expect(new Set((['mine', 'standard', 'sign', 'receipt', 'everything', 'lesson', 'lesson-receipt', 'library', 'read'] as const).map(tabOf))).toEqual(new Set(['mine']))
  expect((['unit', 'wheel', 'overview', 'findings', 'rules'] as const).map(tabOf)).toEqual(['unit', 'wheel', 'overview', 'findings', 'rules'])
  expect(new Set((['publish', 'edit-lesson', 'edit-requirement'] as const).map(tabOf))).toEqual(new Set(['rules']))
})
