import { missingPermission, requireTeams } from '../../../../infra/local/graph/teams-access'
import { createSwitches } from '../../../../infra/local/graph/switches'
import { samplePerson } from '../../../sample/sample-graph'

test('a missing permission is named, and so are those that were there', () => {
  expect(missingPermission(['A', 'B'], ['C']).message).toBe("Missing role permissions on the request. API requires one of 'A, B'. Roles on the request 'C'.")
})

test('only members with a licence have Teams', () => {
  const parts = { switches: createSwitches() }
  expect(() => requireTeams(parts, samplePerson(1))).not.toThrow()
  expect(() => requireTeams(parts, samplePerson(1, { hasTeams: false }))).toThrow('no license')
  expect(() => requireTeams(parts, samplePerson(1, { userType: 'Guest' }))).toThrow('no license')
})
