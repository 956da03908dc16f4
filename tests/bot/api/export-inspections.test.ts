import { exportInspections } from '../../../core/api/inspection-questions'
import { openFrontDoor, type FrontDoor } from '../web/front-door'
import { CONTROLLER, REGISTER } from './play-control'

let door: FrontDoor
beforeAll(async () => void (door = await openFrontDoor({ facts: REGISTER })))
afterAll(() => door.close())

test('a file is named in the reader’s language and says what it is', async () => {
  const { answer } = await door.ask(exportInspections, { format: 'xlsx', language: 'en', year: 2025 }, CONTROLLER)
  expect(answer).toMatchObject({ fileName: 'Supervision and audits 2026-11-21.xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })
})

test('taking something out writes nothing', async () => {
  const before = await door.everythingKept()
  await door.ask(exportInspections, { format: 'csv', language: 'nn' }, CONTROLLER)
  expect(await door.everythingKept()).toEqual(before)
})
