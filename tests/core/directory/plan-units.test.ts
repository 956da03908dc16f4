import { planObjects, planUnits } from '../../../core/directory/plan-units'
import { findObject, findUnit } from '../../../core/organisation/organisation'
import { fileOf, OBJECTS, organisationOf, SCHOOL, table, TODAY, UNITS } from './sample-file'

const rowsOf = (...lines: string[]) => fileOf(table(UNITS, ...lines)).units?.rows ?? []
const school = () => organisationOf(planUnits(organisationOf([]), fileOf(...SCHOOL).units?.rows ?? [], TODAY))
const ORDINARY = ['k;;Fjordvik;kommune;;', 's;k;Skolen;tjenestested;;', 'b;k;Barnehagen;tjenestested;;']

test('units that are as they were change nothing, with or without their first day', () => expect(planUnits(school(), rowsOf(...ORDINARY), TODAY)).toEqual([]))

test('a new name counts from today, or from the day that the file names', () => {
  const [k = '', , b = ''] = ORDINARY
  const changed = (from: string) => planUnits(school(), rowsOf(k, `s;k;Storskolen;tjenestested;${from};`, b), TODAY)
  expect(changed('')).toMatchObject([{ unitId: 's', name: 'Storskolen', effectiveOn: TODAY }])
  expect(changed('01.01.2020')).toMatchObject([{ effectiveOn: TODAY }])
  expect(changed('15.11.2026')).toMatchObject([{ effectiveOn: '2026-11-15' }])
  expect(changed('01.01.2027')).toMatchObject([{ effectiveOn: '2027-01-01' }])
})

test('a unit that is told no longer is there until yesterday', () => {
  const organisation = school()
  const changes = planUnits(organisation, rowsOf(...ORDINARY.slice(0, 2)), TODAY)
  organisationOf(changes, organisation)
  expect([findUnit(organisation, 'b', '2026-11-30')?.name, findUnit(organisation, 'b', TODAY)]).toEqual(['Barnehagen', undefined])
  expect(planUnits(organisation, rowsOf(...ORDINARY.slice(0, 2)), TODAY)).toEqual([])
})

test('a unit that is closed has its end and its successor', () => {
  const [k = '', , b = ''] = ORDINARY
  const file = fileOf(table(`${UNITS};etterfølger`, k, 's;k;Skolen;tjenestested;;31.12.2026;b', b))
  expect(planUnits(school(), file.units?.rows ?? [], TODAY)).toMatchObject([{ unitId: 's', endsOn: '2026-12-31', successorId: 'b' }])
})

test('an object is entered, moved and ended in the same way', () => {
  const rows = (...lines: string[]) => fileOf(table(OBJECTS, ...lines)).objects?.rows ?? []
  const organisation = organisationOf(planObjects(school(), rows('o;kontrakt;s;Renhold;01.01.2026;'), TODAY), school())
  expect(planObjects(organisation, rows('o;kontrakt;s;Renhold;;'), TODAY)).toEqual([])
  organisationOf(planObjects(organisation, rows('o;kontrakt;b;Renhold;;'), TODAY), organisation)
  expect([findObject(organisation, 'o', '2026-11-30')?.unitId, findObject(organisation, 'o', TODAY)?.unitId]).toEqual(['s', 'b'])
  organisationOf(planObjects(organisation, [], '2026-12-05'), organisation)
  expect(findObject(organisation, 'o', '2026-12-05')).toBeUndefined()
})
