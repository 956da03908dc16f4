import { changeOrganisation, organisationUnit } from '../../../core/api/organisation-questions'
import { PEOPLE, TODAY } from '../../sample/sample-log'
import { openFrontDoor, type FrontDoor } from '../web/front-door'
import { CONTROLLER } from './sample-questions'

let door: FrontDoor
beforeAll(async () => void (door = await openFrontDoor()))
afterAll(() => door.close())

test('units are told by name, and of one who leads it, has roles in it, and its objects', async () => {
  await door.ask(changeOrganisation, { deed: 'give-role', unitId: 'u-kindergarten', role: 'ethics-guide', personId: PEOPLE.colleague, startsOn: TODAY }, CONTROLLER)
  await door.ask(changeOrganisation, { deed: 'enter-object', objectId: 'k-1', objectKind: 'contract', unitId: 'u-kindergarten', title: 'Renhold', effectiveOn: TODAY }, CONTROLLER)
  const { answer } = await door.ask(organisationUnit, { unitId: 'u-kindergarten' }, CONTROLLER)
  expect(answer?.units.map(({ name }) => name)).toEqual(['Fjordvik kommune', 'Oppvekst', 'Småbarn', 'Solbakken barnehage'])
  expect(answer?.unit).toEqual({
    unitId: 'u-kindergarten',
    name: 'Solbakken barnehage',
    leaders: [{ personId: PEOPLE.leader, name: 'Navn leader', acting: false, startsOn: '2022-01-01' }],
    roles: [{ personId: PEOPLE.colleague, name: 'Navn colleague', role: 'ethics-guide', startsOn: TODAY }],
    objects: [{ objectId: 'k-1', objectKind: 'contract', title: 'Renhold', effectiveOn: TODAY }],
  })
})

test('a unit that is not there is not found, and none need be named', async () => {
  expect((await door.ask(organisationUnit, { unitId: 'u-nowhere' }, CONTROLLER)).status).toBe(404)
  expect((await door.ask(organisationUnit, {}, CONTROLLER)).answer?.unit).toBeUndefined()
})
