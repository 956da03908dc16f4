import { decideOrganisationDeed, OrganisationDeed } from '../../../core/directory/decide-organisation-deed'
import { planImport } from '../../../core/directory/plan-import'
import { OrganisationChange } from '../../../core/organisation/organisation-change'
import { emptyOrganisation, findLeader, findObject, listRoleHolders } from '../../../core/organisation/organisation'
import { fileOf, organisationOf, SCHOOL, TODAY } from './sample-file'

const school = () => organisationOf(planImport(emptyOrganisation(), fileOf(...SCHOOL), TODAY).changes)
const decide = (deed: OrganisationDeed, organisation = school()) => decideOrganisationDeed(organisation, deed, TODAY)
function carryOut(deed: OrganisationDeed, organisation = school()) {
  const decision = decide(deed, organisation)
  if (decision.outcome === 'refused') throw new Error(decision.because.problem)
  for (const change of decision.changes) OrganisationChange.parse(change)
  return organisationOf(decision.changes, organisation)
}

test('a new leader takes over on the day, and the one before ends the day before', () => {
  const organisation = carryOut({ deed: 'set-leader', unitId: 's', personId: '2', acting: false, startsOn: '2026-12-05' })
  expect(['2026-12-04', '2026-12-05'].map((day) => findLeader(organisation, 's', day)?.personId)).toEqual(['1', '2'])
  expect(organisation.leadershipsByUnit.get('s')?.[0]?.endsOn).toBe('2026-12-04')
})

test('one who acts goes before the leader for as long as it lasts', () => {
  const organisation = carryOut({ deed: 'set-leader', unitId: 's', personId: '2', acting: true, startsOn: TODAY, endsOn: '2026-12-31' })
  expect([TODAY, '2027-01-01'].map((day) => findLeader(organisation, 's', day)?.personId)).toEqual(['2', '1'])
})

test('leading, roles and objects can be ended', () => {
  expect(findLeader(carryOut({ deed: 'end-leader', unitId: 's', personId: '1', endsOn: TODAY }), 's', '2026-12-02')).toBeUndefined()
  const guided = carryOut({ deed: 'give-role', unitId: 's', role: 'ethics-guide', personId: '2', startsOn: TODAY })
  expect(listRoleHolders(guided, 's', 'ethics-guide', TODAY)).toEqual(['2'])
  expect(listRoleHolders(carryOut({ deed: 'end-role', unitId: 's', role: 'ethics-guide', personId: '2', endsOn: TODAY }, guided), 's', 'ethics-guide', '2026-12-02')).toEqual([])
  const entered = carryOut({ deed: 'enter-object', objectId: 'o', objectKind: 'contract', unitId: 's', title: 'Renhold', effectiveOn: TODAY })
  expect(findObject(entered, 'o', TODAY)?.title).toBe('Renhold')
  expect(findObject(carryOut({ deed: 'end-object', objectId: 'o', endsOn: TODAY }, entered), 'o', '2026-12-02')).toBeUndefined()
})

describe('refused is', () => {
  test.each<[string, OrganisationDeed, string, string]>([
    ['a leader of a unit that is not there', { deed: 'set-leader', unitId: 'x', personId: '2', acting: false, startsOn: TODAY }, 'unitId', 'unknown'],
    ['a leader nobody knows', { deed: 'set-leader', unitId: 's', personId: '99', acting: false, startsOn: TODAY }, 'personId', 'unknown'],
    ['a leader who is not employed that day', { deed: 'set-leader', unitId: 's', personId: '3', acting: false, startsOn: '2026-10-01' }, 'personId', 'not-employed'],
    ['an end before the start', { deed: 'give-role', unitId: 's', role: 'ethics-guide', personId: '2', startsOn: TODAY, endsOn: '2026-11-01' }, 'endsOn', 'before-start'],
    ['to end what is not so', { deed: 'end-leader', unitId: 's', personId: '2', endsOn: TODAY }, 'personId', 'not-in-force'],
    ['to end before it began', { deed: 'end-leader', unitId: 's', personId: '1', endsOn: '2020-01-01' }, 'endsOn', 'before-start'],
    ['to end a role that is not held', { deed: 'end-role', unitId: 's', role: 'ethics-guide', personId: '2', endsOn: TODAY }, 'personId', 'not-in-force'],
    ['an object of a unit that is not there', { deed: 'enter-object', objectId: 'o', objectKind: 'contract', unitId: 'x', title: 'Renhold', effectiveOn: TODAY }, 'unitId', 'unknown'],
    ['to end an object nobody knows', { deed: 'end-object', objectId: 'o', endsOn: TODAY }, 'objectId', 'unknown'],
  ])('%s', (_, deed, field, problem) => expect(decide(deed)).toEqual({ outcome: 'refused', because: { field, problem } }))

  test.each([['a title with a mark that turns the direction', 'Ren\u202Ehold'], ['a title over two lines', 'Ren\nhold'], ['a title of 2,000 characters', 'x'.repeat(2000)]])('%s', (_, title) =>
    expect(OrganisationDeed.safeParse({ deed: 'enter-object', objectId: 'o', objectKind: 'contract', unitId: 's', title, effectiveOn: TODAY }).success).toBe(false))
})
