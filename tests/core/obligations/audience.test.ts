import { Audience, isOfPeople } from '../../../core/obligations/audience'
import { EVERYBODY } from '../../sample/sample-rules'

test.each<[string, object]>([
  ['no employment class', { employmentClasses: [] }],
  ['an unknown class', { employmentClasses: ['volunteer'] }],
  ['an empty list of units', { ...EVERYBODY, within: [] }],
  ['an unknown level', { of: 'units', levels: ['floor'] }],
  ['a role that a SharePoint filter would have to escape', { of: 'roles', roles: ["guide's"] }],
  ['no kind of object', { of: 'objects', objectKinds: [] }],
  ['leaders of objects', { of: 'objects', objectKinds: ['contract'], leaders: 'only' }],
])('an audience with %s is refused', (_, audience) => expect(Audience.safeParse(audience).success).toBe(false))

test('an audience from before there was anything but people is one of people', () => {
  expect(isOfPeople(Audience.parse(EVERYBODY))).toBe(true)
  expect(isOfPeople(Audience.parse({ of: 'people', ...EVERYBODY }))).toBe(true)
  expect(isOfPeople(Audience.parse({ of: 'units', levels: ['workplace'] }))).toBe(false)
})
