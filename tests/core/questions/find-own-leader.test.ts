import { findOwnLeader } from '../../../core/questions/find-own-leader'
import type { OrganisationChange } from '../../../core/organisation/organisation-change'
import type { Fact } from '../../../core/facts/fact'
import { PEOPLE, SAMPLE_FACTS, sampleState, TODAY, type SamplePerson } from '../../sample/sample-log'

function leaderOf(person: SamplePerson, ...changes: OrganisationChange[]): string | undefined {
  const further: Fact[] = changes.length === 0 ? [] : [{ ...(SAMPLE_FACTS[0] as Extract<Fact, { kind: 'organisation' }>), importId: 'later', changes }]
  const { organisation } = sampleState(...further)
  const asker = organisation.people.get(PEOPLE[person])
  return asker && findOwnLeader(organisation, asker, TODAY)?.personId
}

describe('who answers a question', () => {
  it('is the leader of the home unit', () => expect(leaderOf('employee')).toBe(PEOPLE.leader))

  it('is the leader above when the unit has none', () => expect(leaderOf('hiredIn')).toBe(PEOPLE.leader))

  it('is the leader above for whoever leads the unit', () => expect(leaderOf('leader')).toBe(PEOPLE.director))

  it('is nobody at the top', () => expect(leaderOf('director')).toBeUndefined())

  it('is the acting leader first', () =>
    expect(leaderOf('employee', { change: 'leader', unitId: 'u-kindergarten', personId: PEOPLE.colleague, acting: true, startsOn: '2026-11-01' })).toBe(PEOPLE.colleague))

  it('is the leader above for an acting leader', () =>
    expect(leaderOf('colleague', { change: 'leader', unitId: 'u-kindergarten', personId: PEOPLE.colleague, acting: true, startsOn: '2026-11-01' })).toBe(PEOPLE.director))

  it('is the leader above when the one of the unit has left', () =>
    expect(
      leaderOf('employee', { change: 'spell', personId: PEOPLE.leader, spellId: `${PEOPLE.leader}-1`, employmentClass: 'permanent', startsOn: '2021-08-01', endsOn: '2026-11-20' }),
    ).toBe(PEOPLE.director))

  it('is nobody for somebody without a post', () => expect(leaderOf('leaver')).toBeUndefined())
})
