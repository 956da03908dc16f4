import { countHomes, countTouched } from '../../../core/directory/count-touched'
import { planImport } from '../../../core/directory/plan-import'
import { emptyOrganisation } from '../../../core/organisation/organisation'
import type { OrganisationChange } from '../../../core/organisation/organisation-change'
import { fileOf, organisationOf, SCHOOL, TODAY } from './sample-file'

const school = (...changes: OrganisationChange[]) => organisationOf([...planImport(emptyOrganisation(), fileOf(...SCHOOL), TODAY).changes, ...changes])
const hired: OrganisationChange = { change: 'spell', personId: '9', spellId: '9-1', employmentClass: 'permanent', startsOn: '2026-01-01' }

test('where everybody has a unit and a leader nobody is touched', () => expect(countTouched(school(), TODAY)).toEqual({ uncounted: 0, withoutLeader: new Map() }))

test('people without a unit, and in one that hangs together with nothing, are in no figure of the whole', () => {
  const lost: OrganisationChange = { change: 'unit', unitId: 's', parentId: 'nowhere', name: 'Skolen', level: 'workplace', effectiveOn: '2026-11-01' }
  expect(countTouched(school(hired), TODAY).uncounted).toBe(1)
  expect(countTouched(school(hired, lost), TODAY).uncounted).toBe(4)
})

test('people without a leader are counted in every unit above them', () =>
  expect([...countTouched(school({ change: 'leader', unitId: 's', personId: '1', acting: false, startsOn: '2021-08-01', endsOn: '2026-11-30' }), TODAY).withoutLeader]).toEqual([['s', 3], ['k', 3]]))

test('everybody has one home', () => expect([...countHomes([...school().people.values()], TODAY)]).toEqual([['s', 3]]))
