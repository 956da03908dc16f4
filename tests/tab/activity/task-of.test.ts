import { isMineToDo, nameOf, routeOf } from '../../../tab/activity/task-of'
import { delegation, task } from '../stand-in/activity-samples'

test('an activity is named by requirement, round and subject', () => {
  const name = { requirementId: 'corruption-risk', round: '2026', subject: 'unit/u-kindergarten' }
  expect(nameOf(task())).toEqual(name)
  expect(routeOf(task())).toEqual({ page: 'activity', ...name })
})

test('it is mine to do while it is open and nobody does it for me', () => {
  expect([task(), task({ state: 'overdue' }), task({ as: 'delegate', delegation: delegation({ isMine: true }) }), task({ delegation: delegation({ hasLeft: true }) })].map(isMineToDo)).toEqual([true, true, true, true])
  expect([task({ state: 'upcoming' }), task({ state: 'shown-only' }), task({ delegation: delegation() }), task({ waitsForConfirmation: true })].map(isMineToDo)).toEqual([false, false, false, false])
})
