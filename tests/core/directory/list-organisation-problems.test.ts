import { listOrganisationProblems, type OrganisationProblem } from '../../../core/directory/list-organisation-problems'
import { planImport } from '../../../core/directory/plan-import'
import { emptyOrganisation } from '../../../core/organisation/organisation'
import type { OrganisationChange } from '../../../core/organisation/organisation-change'
import { oid } from './sample-accounts'
import { fileOf, organisationOf, SCHOOL, TODAY } from './sample-file'

const unit = (unitId: string, parentId: string | null, more: object = {}): OrganisationChange => ({ change: 'unit', unitId, parentId, name: unitId, level: 'workplace', effectiveOn: '2026-01-01', ...more })
const link = (personId: string, number: number): OrganisationChange => ({ change: 'account', personId, oid: oid(number), enabled: true, effectiveOn: '2026-01-01' })
const list = (changes: OrganisationChange[], unknown: string[] = []) =>
  listOrganisationProblems(organisationOf([...planImport(emptyOrganisation(), fileOf(...SCHOOL), TODAY).changes, ...changes]), TODAY, unknown)
const of = (kind: OrganisationProblem['kind'], problems: OrganisationProblem[]) => problems.filter((problem) => problem.kind === kind)

test('units without a leader are told with the people in them', () =>
  expect(of('unit-without-leader', list([]))).toEqual([{ kind: 'unit-without-leader', unitId: 'k', people: 0 }, { kind: 'unit-without-leader', unitId: 'b', people: 0 }]))

test('a leader who has left is told', () =>
  expect(of('leader-left', list([{ change: 'spell', personId: '1', spellId: '1-1', employmentClass: 'permanent', startsOn: '2021-08-01', endsOn: '2026-11-30' }]))).toEqual([
    { kind: 'leader-left', unitId: 's', personId: '1', people: 2 },
  ]))

test('units in a circle and below one that is not there are told, those beneath the circle not', () => {
  const problems = list([unit('x', 'y'), unit('y', 'x'), unit('z', 'x'), unit('lost', 'nowhere')])
  expect(of('unit-in-circle', problems).map(({ unitId }) => unitId)).toEqual(['x', 'y'])
  expect(of('parent-missing', problems).map(({ unitId }) => unitId)).toEqual(['lost'])
})

test('people without a unit, with a post in a closed one and without an account are told', () => {
  const problems = list([
    { change: 'spell', personId: '9', spellId: '9-1', employmentClass: 'permanent', startsOn: '2026-01-01' },
    unit('b', 'k', { endsOn: '2026-11-30', effectiveOn: '2026-11-30' }),
    link('1', 1),
  ])
  expect(of('person-without-unit', problems).map(({ personId }) => personId)).toEqual(['9'])
  expect(of('post-in-closed-unit', problems)).toEqual([{ kind: 'post-in-closed-unit', personId: '2', unitId: 'b', people: 1 }])
  expect(of('person-without-account', problems).map(({ personId, unitId }) => [personId, unitId])).toEqual([['2', 's'], ['3', 's'], ['9', undefined]])
})

test('two people with one account, and accounts of nobody, are told', () => {
  const problems = list([link('1', 1), link('2', 1)], [oid(7)])
  expect(of('account-shared', problems)).toEqual([{ kind: 'account-shared', personId: '2', oid: oid(1), people: 2 }])
  expect(of('account-unknown', problems)).toEqual([{ kind: 'account-unknown', oid: oid(7), people: 0 }])
})

test('whoever has left or not begun is no work', () =>
  expect(list([{ change: 'spell', personId: '9', spellId: '9-1', employmentClass: 'permanent', startsOn: '2027-01-01' }]).some(({ personId }) => personId === '9')).toBe(false))
