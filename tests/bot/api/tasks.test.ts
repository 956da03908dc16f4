import { tasks } from '../../../core/api/wheel-questions'
import type { FrontDoor } from '../web/front-door'
import { LEADER, listTaskNames, openWheel } from './play-wheel'

let door: FrontDoor
beforeAll(async () => void (door = await openWheel()))
afterAll(() => door.close())

it('a leader has the tasks of the unit, those done elsewhere with their system', async () => {
  expect(await listTaskNames(door, LEADER)).toEqual(['management-review open answerer', 'safety-round open answerer', 'budget shown-only answerer'])
  const { answer } = await door.ask(tasks, {}, LEADER)
  expect(answer?.tasks.find(({ requirementId }) => requirementId === 'budget')).toMatchObject({ doneIn: { system: 'Framsikt' }, theme: 'management', mayBeSignedTogether: false })
})

it('most people have none', async () => expect((await door.ask(tasks, {}, { as: 'employee' })).answer).toMatchObject({ tasks: [], requests: [] }))
