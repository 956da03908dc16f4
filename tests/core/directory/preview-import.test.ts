import type { SourceTable } from '../../../core/directory/hr-file'
import { planImport } from '../../../core/directory/plan-import'
import { previewImport, type PreviewListName } from '../../../core/directory/preview-import'
import { emptyOrganisation } from '../../../core/organisation/organisation'
import { fileOf, LEADERS, LEAVES, OBJECTS, organisationOf, PEOPLE, POSTS, ROLES, SCHOOL, table, TODAY, UNITS } from './sample-file'

const school = organisationOf(planImport(emptyOrganisation(), fileOf(...SCHOOL), TODAY).changes)
function preview(...tables: SourceTable[]) {
  const file = fileOf(...tables)
  return previewImport(school, file, planImport(school, file, TODAY).changes, TODAY, (personId) => (personId === '1' ? 'Liv fra før' : undefined))
}
const filled = (seen: ReturnType<typeof preview>) => Object.fromEntries(Object.entries(seen.lists).filter(([, { total }]) => total > 0).map(([name, { first }]) => [name, first])) as Partial<Record<PreviewListName, unknown>>

test('nothing happens to people who are as they were', () => expect(preview(...SCHOOL)).toMatchObject({ people: 3, unchanged: 3, changes: 0 }))

test('units are new, renamed, moved and closed', () =>
  expect(filled(preview(table(UNITS, 'k;;Fjordvik;kommune;;', 'n;k;Ny enhet;tjenestested;;', 's;n;Storskolen;tjenestested;;')))).toEqual({
    unitsNew: [{ name: 'Ny enhet', on: TODAY }],
    unitsRenamed: [{ name: 'Storskolen', on: TODAY, was: 'Skolen' }],
    unitsMoved: [{ name: 'Storskolen', on: TODAY, unitName: 'Ny enhet', was: 'Fjordvik' }],
    unitsClosed: [{ name: 'Barnehagen', on: '2026-11-30' }],
  }))

test('people begin, leave and change their class', () => {
  const seen = preview(table(PEOPLE, '1;Liv Leder;;fast;01.08.2021;', '2;Tor Lærer;;innleid;01.08.2022;', '4;Ny Person;;fast;15.12.2026;'))
  expect(seen).toMatchObject({ people: 3, unchanged: 1 })
  expect(filled(seen)).toEqual({
    hired: [{ name: 'Ny Person', on: '2026-12-15' }],
    left: [{ name: '3', on: '2026-11-30' }],
    classChanged: [{ name: 'Tor Lærer', on: TODAY, was: 'permanent' }],
  })
})

test('who works in other units than before has moved, who only gets another percentage has not', () => {
  const posts = (unit: string) => table(POSTS, `1;a;${unit};80;01.08.2021;`, '2;a;s;60;01.08.2022;', '2;b;b;20;01.08.2022;', '3;a;s;12,5;15.10.2026;')
  expect(filled(preview(posts('b')))).toEqual({ moved: [{ name: 'Liv fra før', unitName: 'Barnehagen', was: 'Skolen', on: TODAY }] })
  expect(filled(preview(posts('s')))).toEqual({})
})

test('leading, leave, roles, objects and accounts are told of with their units', () =>
  expect(
    filled(
      preview(
        table(PEOPLE, '1;Liv Leder;;fast;01.08.2021;;00000000-0000-4000-8000-000000000001', '2;Tor Lærer;;fast;01.08.2022;', '3;Vera Vikar;;timelønnet;15.10.2026;'),
        table(LEADERS, 's;2;ja;01.12.2026;'),
        table(LEAVES, '1;01.12.2026;'),
        table(ROLES, 'b;etikkveileder;2;01.12.2026;'),
        table(OBJECTS, 'o;kontrakt;b;Renhold;;'),
      ),
    ),
  ).toEqual({
    becameLeader: [{ name: 'Tor Lærer', unitName: 'Skolen', on: TODAY }],
    stoppedLeading: [{ name: 'Liv Leder', unitName: 'Skolen', on: '2026-11-30' }],
    onLeave: [{ name: 'Liv Leder', on: TODAY }],
    rolesChanged: [{ name: 'Tor Lærer', unitName: 'Barnehagen', on: TODAY }],
    objectsChanged: [{ name: 'Renhold', unitName: 'Barnehagen', on: TODAY }],
    accountsLinked: [{ name: 'Liv Leder', on: TODAY }],
  }))

test('of long lists the first fifty are told, and how many there are', () => {
  const { hired } = preview(table(PEOPLE, ...Array.from({ length: 60 }, (_, index) => `x${index};Navn;;fast;01.12.2026;`))).lists
  expect([hired.total, hired.first.length]).toEqual([60, 50])
})
