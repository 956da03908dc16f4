import { TABLE_KINDS } from '../../../core/directory/hr-file'
import { parseHrFile } from '../../../core/directory/parse-hr-file'
import { headingsOf, TABLE_SHAPES } from '../../../core/directory/table-shapes'
import { LANGUAGES } from '../../../core/language/language'
import { fileOf, LEADERS, LEAVES, PEOPLE, POSTS, problemsOf, SCHOOL, table, UNITS } from './sample-file'

test('every table says what its rows say', () => {
  const file = fileOf(...SCHOOL)
  expect(file.units?.rows[1]).toEqual({ row: 3, unitId: 's', parentId: 'k', name: 'Skolen', level: 'workplace', startsOn: '2020-01-01' })
  expect(file.units?.rows[0]?.parentId).toBeNull()
  expect(file.people?.rows[0]).toEqual({ row: 2, personId: '1', name: 'Liv Leder', email: 'liv@fjordvik.example', employmentClass: 'permanent', startsOn: '2021-08-01' })
  expect(file.posts?.rows[3]).toEqual({ row: 5, personId: '3', postId: 'a', unitId: 's', percentage: 12.5, startsOn: '2026-10-15' })
  expect(file.leaders?.rows).toEqual([{ row: 2, unitId: 's', personId: '1', acting: false, startsOn: '2021-08-01' }])
})

test('a table that is missing says nothing', () => expect(fileOf(table(LEAVES, '1;01.01.2026;')).people).toBeUndefined())

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(TABLE_KINDS)('%s is known by its name', (kind) =>
    expect(fileOf({ name: TABLE_SHAPES[kind].name[language], header: headingsOf(kind, language), rows: [] })[kind]).toBeDefined())

  test.each(TABLE_KINDS)('%s is known by its headings alone', (kind) => expect(fileOf({ name: 'export (3)', header: headingsOf(kind, language), rows: [] })[kind]).toBeDefined())
})

test('a table that we have no use for is told of and ignored', () =>
  expect(parseHrFile([...SCHOOL, table('Lønn: beløp', '7')])).toMatchObject({ outcome: 'parsed', ignored: ['Lønn'] }))

test('a file of none of the tables is refused', () => expect(problemsOf(table('Lønn: beløp', '7'))).toEqual([{ code: 'no-table', table: 'Lønn' }]))

test('the same table twice is refused', () => expect(problemsOf(table(LEAVES), table(LEAVES))).toEqual([{ code: 'table-twice', table: 'permisjoner' }]))

test('a column that must be there, and one that is there twice, are named', () =>
  expect(problemsOf(table('permisjoner: ansattnummer;til;til dato'))).toEqual([
    { code: 'column-missing', table: 'permisjoner', column: 'fra' },
    { code: 'column-twice', table: 'permisjoner', column: 'til dato' },
  ]))

test('all that is wrong with the cells is told at once, with row and column as in the file', () =>
  expect(
    problemsOf(
      table(UNITS, 'a;;\u202Eneloks;tjenestested;;', ';;Skolen;hus;;'),
      table(PEOPLE, '1;Kari;kari;sjef;29.02.2025;;'),
      table(POSTS, '1;a;s;120;01.01.2026;'),
      table(LEADERS, 's;1;kanskje;01.01.2026;'),
    ),
  ).toEqual([
    { code: 'direction-marks', table: 'enheter', row: 2, column: 'navn' },
    { code: 'empty', table: 'enheter', row: 3, column: 'enhet' },
    { code: 'unknown-level', table: 'enheter', row: 3, column: 'nivå' },
    { code: 'bad-email', table: 'ansatte', row: 2, column: 'e-post' },
    { code: 'unknown-class', table: 'ansatte', row: 2, column: 'ansettelsesform' },
    { code: 'no-such-day', table: 'ansatte', row: 2, column: 'fra' },
    { code: 'bad-percentage', table: 'stillinger', row: 2, column: 'prosent' },
    { code: 'bad-yes-no', table: 'ledere', row: 2, column: 'konstituert' },
  ]))
