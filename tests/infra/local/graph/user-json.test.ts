import { toUser, userProperties } from '../../../../infra/local/graph/user-json'
import { samplePerson } from '../../../sample/sample-graph'

test('a user is shown with standard properties or those selected, and never with what Graph does not know', () => {
  expect(Object.keys(toUser(samplePerson(1)))).toHaveLength(11)
  expect(toUser(samplePerson(1), ['employeeId', 'hasTeams'])).toEqual({ employeeId: '1' })
  for (const name of ['hasTeams', 'appRoles', 'managerId']) expect(userProperties(samplePerson(1))).not.toHaveProperty(name)
  expect(userProperties(samplePerson(1))).toMatchObject({ companyName: null, employeeHireDate: null, employeeOrgData: null })
})
