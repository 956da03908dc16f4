import { ownActivities } from '../../../core/api/rules-questions'
import { requirementPublication, YEARLY } from '../../sample/sample-rules'
import type { FrontDoor } from '../web/front-door'
import { openRulesDoor } from './open-rules-door'

const OWN = { ...YEARLY, requirementId: 'own-round', ofUnitId: 'u-kindergarten', audience: { of: 'units' as const, levels: ['workplace' as const], within: ['u-kindergarten'] } }

let door: FrontDoor
beforeAll(async () => void (door = await openRulesDoor(requirementPublication(OWN))))
afterAll(() => door.close())

it('are those of the units the leader leads, not of those below or above', async () => {
  expect((await door.ask(ownActivities, {}, { as: 'leader' })).answer).toMatchObject({ units: [{ unitId: 'u-kindergarten', name: 'Solbakken barnehage', level: 'workplace' }], requirements: [{ requirementId: 'own-round' }] })
  expect((await door.ask(ownActivities, {}, { as: 'director' })).answer).toMatchObject({ units: [{ unitId: 'u-education' }], requirements: [] })
})
