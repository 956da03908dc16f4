import { organisationProblems } from '../../../core/api/organisation-questions'
import { PEOPLE } from '../../sample/sample-log'
import { openFrontDoor, type FrontDoor } from '../web/front-door'
import { CONTROLLER } from './sample-questions'

let door: FrontDoor
beforeAll(async () => void (door = await openFrontDoor()))
afterAll(() => door.close())

test('what has to be mended is told by kind, with units, and people where nobody could mend it without', async () => {
  const { answer } = await door.ask(organisationProblems, {}, CONTROLLER)
  expect(answer?.source).toBe('hr-file')
  expect(answer?.groups).toEqual([
    { kind: 'unit-without-leader', count: 2, people: 2, first: [{ unitId: 'u-top', unitName: 'Fjordvik kommune', people: 0 }, { unitId: 'u-nursery', unitName: 'Småbarn', people: 2 }] },
    { kind: 'person-without-account', count: 1, people: 1, first: [{ personId: PEOPLE.noAccount, name: 'Per Uten Konto', unitId: 'u-kindergarten', unitName: 'Solbakken barnehage', people: 1 }] },
    { kind: 'account-unknown', count: 1, people: 0, first: [{ people: 0 }] },
  ])
})
