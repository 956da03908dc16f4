import { applyFact } from '../../../core/facts/log-state'
import { listAnsweredSubjects, listAnswering } from '../../../core/wheel/answered-subjects'
import { numbered, PEOPLE, sampleState, TODAY } from '../../sample/sample-log'
import { organisationFact, WHEEL_FACTS } from '../../sample/sample-wheel'

test('who answers for what is known for everybody at once', () => {
  const state = sampleState(...WHEEL_FACTS)
  expect(listAnswering(state, TODAY).sort()).toEqual([PEOPLE.director, PEOPLE.leader])
  expect(listAnsweredSubjects(state, PEOPLE.leader, TODAY)).toEqual([{ kind: 'unit', unitId: 'u-kindergarten' }, { kind: 'unit', unitId: 'u-nursery' }])
  expect(listAnsweredSubjects(state, PEOPLE.employee, TODAY)).toEqual([])
})

test('it is worked out anew when the organisation changes', () => {
  const state = sampleState(...WHEEL_FACTS)
  listAnsweredSubjects(state, PEOPLE.leader, TODAY)
  const [fact] = numbered([organisationFact('new-leader', { change: 'leader', unitId: 'u-nursery', personId: PEOPLE.employee, acting: false, startsOn: '2026-11-01' })], state.logNumber + 1)
  if (fact) applyFact(state, fact)
  expect(listAnsweredSubjects(state, PEOPLE.employee, TODAY)).toEqual([{ kind: 'unit', unitId: 'u-nursery' }])
  expect(listAnsweredSubjects(state, PEOPLE.leader, TODAY)).toEqual([{ kind: 'unit', unitId: 'u-kindergarten' }])
})
