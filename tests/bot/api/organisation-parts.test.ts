import { organisationParts } from '../../../core/api/authoring-questions'
import { openFrontDoor, type FrontDoor } from '../web/front-door'
import { CONTROLLER } from './sample-questions'

let door: FrontDoor
beforeAll(async () => void (door = await openFrontDoor()))
afterAll(() => door.close())

it('has the tree from the top down, and the roles there are', async () => {
  const { answer } = await door.ask(organisationParts, {}, CONTROLLER)
  expect(answer?.units.map(({ unitId, parentId }) => [unitId, parentId])).toEqual([['u-top', undefined], ['u-education', 'u-top'], ['u-kindergarten', 'u-education'], ['u-nursery', 'u-kindergarten']])
  expect(answer?.roles).toEqual(['ethics-guide'])
})

it('shows a leader the own unit with all below it, and nothing beside or above', async () => {
  const { answer } = await door.ask(organisationParts, {}, { as: 'leader' })
  expect(answer?.units.map(({ unitId }) => unitId)).toEqual(['u-kindergarten', 'u-nursery'])
})
