import { compareLists } from '../../../core/api/findings-questions'
import { Microsoft365Error } from '../../../bot/ports'
import { openFrontDoor, type FrontDoor } from '../web/front-door'
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

test('an auditor does not, for it costs SharePoint work', async () => {
  expect((await door.ask(compareLists, {}, { as: 'outsider', roles: ['Auditor'] })).status).toBe(403)
})

test('while SharePoint is away it says so', async () => {
  const reconcile = jest.spyOn(door.parts.api.lists, 'reconcile').mockRejectedValue(new Microsoft365Error('away', true))
  expect((await door.ask(compareLists, {}, CONTROLLER)).problem?.code).toBe('unavailable')
  reconcile.mockRestore()
})
