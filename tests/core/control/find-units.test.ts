import { createFindUnits } from '../../../core/control/find-units'
import { applyOrganisationChange } from '../../../core/organisation/organisation'
import { sampleState, TODAY } from '../../sample/sample-log'

const { organisation } = sampleState()
const find = createFindUnits(organisation, TODAY)

test('a unit is found by its id or its exact name, in whatever case', () => {
  expect(find('u-nursery')).toEqual({ unitIds: ['u-nursery'], suggestions: [] })
  expect(find('solbakken  BARNEHAGE')).toEqual({ unitIds: ['u-kindergarten'], suggestions: [] })
})

test('one that is written nearly right is not taken for it, but suggested', () => {
  expect(find('Solbaken barnehage')).toEqual({ unitIds: [], suggestions: ['Solbakken barnehage'] })
  expect(find('Renhold')).toEqual({ unitIds: [], suggestions: [] })
})

test('of two of one name both are told; one that is closed does not count beside one that is open', () => {
  const two = sampleState().organisation
  applyOrganisationChange(two, { change: 'unit', unitId: 'u-2', parentId: 'u-top', name: 'Oppvekst', level: 'directorate', effectiveOn: '2020-01-01' })
  applyOrganisationChange(two, { change: 'unit', unitId: 'u-3', parentId: 'u-top', name: 'Småbarn', level: 'department', effectiveOn: '2020-01-01', endsOn: '2025-01-01' })
  const findTwo = createFindUnits(two, TODAY)
  expect(findTwo('Oppvekst').unitIds).toEqual(['u-education', 'u-2'])
  expect(findTwo('Småbarn').unitIds).toEqual(['u-nursery'])
})
