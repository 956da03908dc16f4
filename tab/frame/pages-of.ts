import type { AnswerOf } from '../../core/api/question'
import type { me } from '../../core/api/own-questions'
import type { PageName, Route } from './route'

export type TabName = Extract<PageName, 'mine' | 'unit' | 'wheel' | 'overview' | 'inspections' | 'campaigns' | 'findings' | 'organisation' | 'rules'>

type Me = Pick<AnswerOf<typeof me>, 'roles' | 'ledUnits' | 'guidedUnits' | 'isEmployee' | 'hasTasks'>

/** The tabs this person has, in order. The service decides what each may see; this only hides what would be refused. */
export function listTabs({ roles, ledUnits, guidedUnits, hasTasks }: Me): TabName[] {
  const leads = ledUnits.length > 0
  const seesFigures = leads || roles.some((role) => role === 'Management' || role === 'Controller' || role === 'Auditor')
  return [
    'mine',
    ...(leads || guidedUnits.length > 0 ? (['unit'] as const) : []),
    ...(seesFigures || hasTasks ? (['wheel'] as const) : []),
    ...(seesFigures ? (['overview', 'inspections'] as const) : []),
    ...(seesFindings({ roles }) ? (['campaigns', 'findings'] as const) : []),
    ...(roles.includes('Controller') ? (['organisation', 'rules'] as const) : []),
  ]
}

/** Whoever answers for internal control, or examines it. */
export function seesFindings({ roles }: Pick<Me, 'roles'>): boolean {
  return roles.some((role) => role === 'Controller' || role === 'Auditor')
}

/** Where somebody begins: with what they owe, or with the figures when they owe nothing. */
export function firstRoute(person: Me): Route {
  return person.isEmployee || !listTabs(person).includes('overview') ? { page: 'mine' } : { page: 'overview' }
}

/** The tab a page lies under. */
export function tabOf(page: PageName): TabName {
  switch (page) {
    case 'meeting':
    case 'own-wheel':
    case 'edit-own':
    case 'poster':
      return 'unit'
    case 'unit':
    case 'wheel':
    case 'overview':
    case 'inspections':
    case 'campaigns':
    case 'findings':
    case 'organisation':
    case 'rules':
      return page
    case 'prompt-rules':
      return 'campaigns'
    case 'edit-inspection':
    case 'spot-check':
      return 'inspections'
    case 'publish':
    case 'activity-library':
    case 'edit-lesson':
    case 'edit-requirement':
    case 'import-wheel':
      return 'rules'
    case 'mine':
    case 'standard':
    case 'sign':
    case 'receipt':
    case 'everything':
    case 'lesson':
    case 'lesson-receipt':
    case 'library':
    case 'read':
    case 'tasks':
    case 'activity':
    case 'sign-many':
      return 'mine'
  }
}
