import { countToDo, groupTasks, listAlike } from '../../../tab/activity/group-tasks'
import { contractTask, delegation, REQUEST, task, TASKS } from '../stand-in/activity-samples'

test('each task is in the group of what there is to do about it', () => {
  const groups = groupTasks(TASKS.tasks)
  expect([...groups].map(([group, of]) => [group, of.length])).toEqual([['confirm', 1], ['overdue', 1], ['due-soon', 1], ['open', 2], ['upcoming', 1], ['shown-only', 1], ['fulfilled', 1]])
})

test('what a delegate has done waits for the leader; what nobody owes any more is nobody’s task', () => {
  expect([...groupTasks([task({ as: 'delegate', waitsForConfirmation: true }), task({ state: 'excluded' })]).keys()]).toEqual(['waits'])
})

test('those of one kind, version and mine to do can be signed off together', () => {
  const [alike, ...more] = listAlike(TASKS.tasks)
  expect([alike?.requirementId, alike?.tasks.length, more]).toEqual(['contract-check', 2, []])
  const one = contractTask('Renhold', '3')
  expect(listAlike([one, contractTask('Vakthold', '4', { requirementVersion: 2 })])).toEqual([])
  expect(listAlike([one, contractTask('Vakthold', '4', { delegation: delegation() })])).toEqual([])
  expect(listAlike([one, contractTask('Vakthold', '4', { state: 'upcoming' })])).toEqual([])
  expect(listAlike([one, contractTask('Vakthold', '4', { mayBeSignedTogether: false })])).toEqual([])
})

test('counts what waits for me: not what is delegated, but what is to be confirmed or answered', () => {
  expect(countToDo({ tasks: TASKS.tasks, requests: [REQUEST] })).toEqual({ toDo: 5, overdue: 1 })
  expect(countToDo({ tasks: [task({ delegation: delegation() }), task({ state: 'shown-only' }), task({ state: 'fulfilled' })], requests: [] })).toEqual({ toDo: 0, overdue: 0 })
})
