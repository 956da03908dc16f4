import { checkHrFile } from '../../../core/directory/check-hr-file'
import type { SourceTable } from '../../../core/directory/hr-file'
import { planImport } from '../../../core/directory/plan-import'
import { emptyOrganisation } from '../../../core/organisation/organisation'
import { fileOf, LEADERS, LEAVES, OBJECTS, organisationOf, PEOPLE, POSTS, ROLES, SCHOOL, schoolWith, table, TODAY, UNITS } from './sample-file'

const known = organisationOf(planImport(emptyOrganisation(), fileOf(...SCHOOL), TODAY).changes)
const check = (tables: SourceTable[], organisation = known) => checkHrFile(organisation, fileOf(...tables), TODAY)

test('nothing is wrong with the sample, with nothing known and with all of it', () => {
  expect(check(SCHOOL, emptyOrganisation())).toEqual([])
  expect(check(SCHOOL)).toEqual([])
})

test('people without a unit and units without a leader are no mistakes', () => expect(check([table(PEOPLE, '9;Ny Person;;fast;01.01.2026;'), table(LEADERS)])).toEqual([]))

describe('refused with its row and column is', () => {
  test.each<[string, SourceTable[], object[]]>([
    ['an end before its start', [table(LEAVES, '1;02.01.2026;01.01.2026')], [{ code: 'end-before-start', table: 'permisjoner', row: 2, column: 'til' }]],
    ['a unit under one that is not there', [table(UNITS, 's;x;Skolen;tjenestested;;')], [{ code: 'unknown-unit', table: 'enheter', row: 2, column: 'overordnet' }]],
    [
      'a circle of units',
      [table(UNITS, 'a;b;A;tjenestested;;', 'b;a;B;tjenestested;;', 'c;a;C;tjenestested;;')],
      [{ code: 'cycle', table: 'enheter', row: 2, column: 'overordnet' }, { code: 'cycle', table: 'enheter', row: 3, column: 'overordnet' }],
    ],
    ['a unit above itself', [table(UNITS, 'a;a;A;tjenestested;;')], [{ code: 'cycle', table: 'enheter', row: 2, column: 'overordnet' }]],
    ['the same unit twice', [table(UNITS, 'a;;A;kommune;;', 'a;;B;kommune;;')], [{ code: 'id-twice', table: 'enheter', row: 3, column: 'enhet', otherRow: 2 }]],
    ['the same post twice', [table(POSTS, '1;a;s;50;01.08.2021;', '1;a;b;50;01.08.2021;')], [{ code: 'id-twice', table: 'stillinger', row: 3, column: 'stilling', otherRow: 2 }]],
    [
      'a person twice at the same time',
      [table(PEOPLE, '1;Liv;;fast;01.08.2021;', '1;Liv;;fast;01.01.2026;')],
      [{ code: 'overlapping-employment', table: 'ansatte', row: 3, column: 'fra', otherRow: 2 }],
    ],
    [
      'two people with one address, whatever its case',
      [table(PEOPLE, '1;Liv;liv@x.example;fast;01.08.2021;', '2;Tor;LIV@x.example;fast;01.08.2021;')],
      [{ code: 'same-email', table: 'ansatte', row: 3, column: 'e-post', otherRow: 2 }],
    ],
    [
      'two people with one account',
      [table(PEOPLE, '1;Liv;;fast;01.08.2021;;liv@x.example', '2;Tor;;fast;01.08.2021;;liv@x.example')],
      [{ code: 'same-account', table: 'ansatte', row: 3, column: 'konto', otherRow: 2 }],
    ],
    ['a post in a unit that is not there', [table(POSTS, '1;a;x;50;01.08.2021;')], [{ code: 'unknown-unit', table: 'stillinger', row: 2, column: 'enhet' }]],
    ['a leader of somebody unknown', [table(LEADERS, 's;99;;01.01.2026;')], [{ code: 'unknown-person', table: 'ledere', row: 2, column: 'ansattnummer' }]],
    ['a role in a unit that is not there', [table(ROLES, 'x;etikkveileder;1;01.01.2026;')], [{ code: 'unknown-unit', table: 'roller', row: 2, column: 'enhet' }]],
    ['an object of a unit that is not there', [table(OBJECTS, 'o;kontrakt;x;Strøm;;')], [{ code: 'unknown-unit', table: 'objekter', row: 2, column: 'enhet' }]],
    ['a post before its employment', [table(POSTS, '1;a;s;50;01.01.2020;01.07.2021')], [{ code: 'outside-employment', table: 'stillinger', row: 2, column: 'fra' }]],
  ])('%s', (_, tables, problems) => expect(check(tables)).toEqual(problems))

  test('a post that goes on in a closed unit, of the file or already known', () => {
    const closing = table(UNITS, 'k;;Fjordvik;kommune;;', 's;k;Skolen;tjenestested;;30.11.2026', 'b;k;Barnehagen;tjenestested;;')
    const problem = { code: 'closed-unit', table: 'stillinger', row: 2, column: 'enhet' }
    const posts = table(POSTS, '1;a;s;50;01.08.2021;')
    expect(check([closing, posts])).toEqual([problem])
    const closed = organisationOf(planImport(known, fileOf(closing), TODAY).changes, organisationOf(planImport(emptyOrganisation(), fileOf(...SCHOOL), TODAY).changes))
    expect(check([posts], closed)).toEqual([problem])
    expect(check([table(POSTS, '1;a;s;50;01.08.2021;30.11.2026')], closed)).toEqual([])
  })
})

test('somebody who came back may stand there twice, also with the same address', () =>
  expect(check(schoolWith(table(PEOPLE, '1;Liv;liv@x.example;fast;01.08.2021;31.12.2024', '1;Liv;liv@x.example;fast;01.08.2025;', '2;Tor;;fast;01.08.2022;', '3;Vera;;timelønnet;15.10.2026;')))).toEqual([]))
