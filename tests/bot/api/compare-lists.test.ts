import { compareLists } from '../../../core/api/findings-questions'
import { Microsoft365Error } from '../../../bot/ports'
import { openFrontDoor, type FrontDoor, type Who } from '../web/front-door'
import { CONTROLLER } from './sample-questions'

let door: FrontDoor
beforeAll(async () => void (door = await openFrontDoor()))
afterAll(() => door.close())

test('a controller has the lists compared now', async () => {
  const reconcile = jest.spyOn(door.parts.api.lists, 'reconcile')
  expect(await door.ask(compareLists, {}, CONTROLLER)).toMatchObject({ status: 200, answer: { isDone: true } })
  expect(reconcile).toHaveBeenCalledTimes(1)
  reconcile.mockRestore()
})

test('nobody else does, not even who sees the findings: it costs SharePoint work', async () => {
  const others: Who[] = [{ as: 'employee' }, { as: 'leader' }, { as: 'outsider', roles: ['Auditor', 'Management', 'Administrator'] }]
  for (const who of others) expect((await door.ask(compareLists, {}, who)).status).toBe(403)
})

test('while SharePoint is away it says so', async () => {
  const reconcile = jest.spyOn(door.parts.api.lists, 'reconcile').mockRejectedValue(new Microsoft365Error('away', true))
  expect((await door.ask(compareLists, {}, CONTROLLER)).problem?.code).toBe('unavailable')
  reconcile.mockRestore()
})
