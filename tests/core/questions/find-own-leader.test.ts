import { applyOrganisationChange, type Person } from '../../../core/organisation/organisation'
import type { OrganisationChange } from '../../../core/organisation/organisation-change'
import { findOwnLeader } from '../../../core/questions/find-own-leader'
import { PEOPLE, sampleState, TODAY, type SamplePerson } from '../../sample/sample-log'

function leaderOf(name: SamplePerson, ...changes: OrganisationChange[]): string | undefined {
  const { organisation } = sampleState()
  for (const change of changes) applyOrganisationChange(organisation, change)
  return findOwnLeader(organisation, organisation.people.get(PEOPLE[name]) as Person, TODAY)?.personId
}
const leader = (unitId: string, person: SamplePerson, acting = false, endsOn?: string): OrganisationChange => {
  return { change: 'leader', unitId, personId: PEOPLE[person], acting, startsOn: '2022-01-01', ...(endsOn && { endsOn }) }
}

test('it is whoever leads the unit where the person has the largest post', () => expect(leaderOf('employee')).toBe(PEOPLE.leader))

test('where nobody leads the own unit, it is the leader above', () => expect(leaderOf('newcomer')).toBe(PEOPLE.leader))

test('a leader asks the leader above, never oneself', () => expect(leaderOf('leader')).toBe(PEOPLE.director))

test('an acting leader goes before the one who is away', () => expect(leaderOf('employee', leader('u-kindergarten', 'colleague', true))).toBe(PEOPLE.colleague))

test('whose time as leader is over, or who has left, is passed by', () => {
  expect(leaderOf('employee', leader('u-kindergarten', 'leader', false, '2026-11-20'))).toBe(PEOPLE.director)
  expect(leaderOf('newcomer', leader('u-nursery', 'leaver'))).toBe(PEOPLE.leader)
})

test('at the top, and for somebody without a post, there is nobody', () => {
  expect(leaderOf('director')).toBeUndefined()
  expect(leaderOf('leaver')).toBeUndefined()
})
