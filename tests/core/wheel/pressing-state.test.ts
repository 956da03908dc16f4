import { StandingState } from '../../../core/obligations/obligation'
import { compareStates, pressingState, STATES_BY_WEIGHT, stateOfMark } from '../../../core/wheel/pressing-state'

test('one that is late weighs more than many that are done', () => expect(pressingState({ fulfilled: 349, overdue: 1 })).toBe('overdue'))

test('done is what all have done', () => {
  expect(pressingState({ fulfilled: 350, excluded: 2 })).toBe('fulfilled')
  expect(pressingState({ fulfilled: 349, upcoming: 1 })).toBe('upcoming')
})

test('a count of none counts for nothing', () => expect(pressingState({ overdue: 0, open: 2 })).toBe('open'))

test('what is done in another system is only shown, also where it counts nobody', () => {
  expect(stateOfMark({ isShownOnly: true }, { counts: {} })).toBe('shown-only')
  expect(stateOfMark({ isShownOnly: false }, { counts: {} })).toBe('shown-only')
  expect(stateOfMark({ isShownOnly: false }, { counts: { 'due-soon': 1 } })).toBe('due-soon')
})

test('every state has its weight', () => {
  expect([...STATES_BY_WEIGHT].sort()).toEqual([...StandingState.options].sort())
  expect([...StandingState.options].sort(compareStates)).toEqual(STATES_BY_WEIGHT)
})
