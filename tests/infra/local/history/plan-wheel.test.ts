import { listRequirementsInForce } from '../../../../core/obligations/standing'
import { listTasks } from '../../../../core/wheel/list-tasks'
import { ACTIVITY_LIBRARY } from '../../../../core/library/activity-library'
import { FIRST_DAY, sampleHistory } from './sample-history'

test('the sample has the wheel in force, and what its leaders signed off: most of what was due, not all', async () => {
  const { state, facts } = await sampleHistory(1_500)
  const acts = listRequirementsInForce(state, FIRST_DAY).filter(({ kind }) => kind === 'act')
  // With what supervision ordered, which is owed by a rule of its own.
  expect(acts.length).toBe(ACTIVITY_LIBRARY.filter(({ kind }) => kind === 'act').length + 1)
  const signOffs = facts.flatMap((fact) => (fact.kind === 'sign-off' ? [fact] : []))
  expect(signOffs.length).toBeGreaterThan(40)
  for (const { recordedAt, doneOn } of signOffs) expect(doneOn <= recordedAt.slice(0, 10)).toBe(true)
  const leaders = [...state.organisation.leadershipsByPerson.keys()]
  const states = leaders.flatMap((personId) => listTasks(state, personId, FIRST_DAY).map(({ standing }) => standing.state))
  expect([...new Set(states)]).toEqual(expect.arrayContaining(['overdue', 'open', 'upcoming', 'shown-only', 'fulfilled']))
  expect(states.filter((now) => now === 'overdue').length).toBeLessThan(states.filter((now) => now === 'fulfilled').length)
})
