import { checkSelected, toUser, userProperties } from '../../../../infra/local/graph/user-json'
import type { GraphParts } from '../../../../infra/local/graph/route'
import { createSwitches } from '../../../../infra/local/graph/switches'
import { samplePerson } from '../../../sample/sample-graph'

test('a user is shown with standard properties or those selected, and never with what Graph does not know', () => {
  expect(Object.keys(toUser(samplePerson(1)))).toHaveLength(11)
  expect(toUser(samplePerson(1), ['employeeId', 'hasTeams'])).toEqual({ employeeId: '1' })
  for (const name of ['hasTeams', 'appRoles', 'managerId']) expect(userProperties(samplePerson(1))).not.toHaveProperty(name)
  expect(userProperties(samplePerson(1))).toMatchObject({ companyName: null, employeeHireDate: null, employeeOrgData: null })
})

test('what nobody has is null or empty when it is selected, and what no user has is refused', () => {
  expect(toUser(samplePerson(1), ['city', 'otherMails', 'mailNickname'])).toEqual({ city: null, otherMails: [], mailNickname: samplePerson(1).userPrincipalName.split('@')[0] })
  const check = (...select: string[]) => checkSelected({ switches: createSwitches() } as GraphParts, select, { roles: [], of: 'many' })
  expect(() => check('id', 'city', 'manager', 'extension_1_x', ...Object.keys(userProperties(samplePerson(1))).filter((name) => name !== 'hireDate' && name !== 'employeeLeaveDateTime'))).not.toThrow()
  expect(() => check('id', 'nonsense')).toThrow("Parsing OData Select and Expand failed: Could not find a property named 'nonsense' on type 'microsoft.graph.user'.")
})
