import { hasTeamsLicence, licenceProperties, skusOf } from '../../../../infra/local/graph/licences'
import { samplePerson } from '../../../sample/sample-graph'

test('people have a licence with Teams or without, guests none', () => {
  expect([samplePerson(1), samplePerson(2, { hasTeams: false }), samplePerson(3, { userType: 'Guest' })].map((person) => skusOf(person).map(({ skuPartNumber }) => skuPartNumber))).toEqual([['SPE_E3'], ['AAD_PREMIUM'], []])
  expect([hasTeamsLicence(samplePerson(1)), hasTeamsLicence(samplePerson(3, { userType: 'Guest' }))]).toEqual([true, false])
  expect(licenceProperties(samplePerson(1)).assignedPlans.map(({ service }) => service)).toContain('TeamspaceAPI')
})
