import { changeOrganisation } from '../../../core/api/organisation-questions'
import { findLeader } from '../../../core/organisation/organisation'
import { PEOPLE, TODAY } from '../../sample/sample-log'
import { openFrontDoor, type FrontDoor } from '../web/front-door'
import { CONTROLLER } from './sample-questions'

let door: FrontDoor
beforeEach(async () => void (door = await openFrontDoor()))
afterEach(() => door.close())
const acting = { deed: 'set-leader', unitId: 'u-kindergarten', personId: PEOPLE.colleague, acting: true, startsOn: TODAY } as const
const leader = () => findLeader(door.parts.api.readModel.state().organisation, 'u-kindergarten', TODAY)?.personId

test('a controller sets who acts as leader, and ends it', async () => {
  expect((await door.ask(changeOrganisation, acting, CONTROLLER)).answer).toEqual({ logNumber: 4 })
  expect(leader()).toBe(PEOPLE.colleague)
  await door.ask(changeOrganisation, { deed: 'end-leader', unitId: 'u-kindergarten', personId: PEOPLE.colleague, endsOn: TODAY }, CONTROLLER)
  expect(findLeader(door.parts.api.readModel.state().organisation, 'u-kindergarten', '2026-11-22')?.personId).toBe(PEOPLE.leader)
})

test('the same click twice is one fact', async () => {
  door.setNumbering(false)
  await door.ask(changeOrganisation, acting, CONTROLLER)
  const before = await door.everythingKept()
  await door.ask(changeOrganisation, acting, CONTROLLER)
  expect(await door.everythingKept()).toEqual(before)
})

test('what cannot be is refused with its field', async () =>
  expect((await door.ask(changeOrganisation, { ...acting, personId: 'p-nobody' }, CONTROLLER)).problem).toMatchObject({ code: 'bad-input', fields: [{ path: 'personId', problem: 'unknown' }] }))
