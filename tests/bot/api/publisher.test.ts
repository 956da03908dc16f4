import { publisherOf } from '../../../bot/api/publisher'
import { PEOPLE, sampleState, TENANT_ID } from '../../sample/sample-log'

const settings = { tenantId: TENANT_ID, appVersion: '0.1.0', whistleblowingUrl: 'https://varsling.test/', organisationSource: 'hr-file' as const, publicUrl: 'https://kvitter.test' }
const caller = { oid: 'an-account', ledUnitIds: [], roles: [], capacities: new Set<never>() }

test('somebody of the organisation publishes as that person, a controller from outside by account', () => {
  const person = sampleState().organisation.people.get(PEOPLE.employee)
  if (person) expect(publisherOf({ ...caller, person }, settings)).toEqual({ personId: PEOPLE.employee, oid: 'an-account', tenantId: TENANT_ID, appVersion: '0.1.0' })
  expect(publisherOf(caller, settings)).toMatchObject({ personId: 'an-account' })
})
