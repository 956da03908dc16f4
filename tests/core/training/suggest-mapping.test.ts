import { suggestMapping } from '../../../core/training/suggest-mapping'

const table = (name: string, header: string[]) => ({ name, header, rows: [] })
const kept = { table: 'Rapport', personColumn: 'Nr', personBy: 'person-id' as const, courseColumn: 'Hva', dateColumn: 'Når', courses: [{ course: 'Svindel', lessonIds: ['phishing'] }] }

test('headings are taken for what they look like', () => {
  expect(suggestMapping([table('a', ['Navn', 'Ansattnummer', 'Kursnavn', 'Fullført dato'])], undefined)).toEqual({ table: 'a', personColumn: 'Ansattnummer', personBy: 'person-id', courseColumn: 'Kursnavn', dateColumn: 'Fullført dato', courses: [] })
  expect(suggestMapping([table('a', ['Name', 'E-mail', 'Course', 'Completed'])], undefined)).toMatchObject({ personColumn: 'E-mail', personBy: 'e-mail' })
})

test('the mapping used last is used again while its columns are there', () => {
  expect(suggestMapping([table('x', ['a']), table('Rapport', ['Nr', 'Hva', 'Når'])], kept)).toEqual(kept)
  expect(suggestMapping([table('Ny rapport', ['Nr', 'Hva', 'Når'])], kept)).toEqual({ ...kept, table: 'Ny rapport' })
})

test('of a file with other columns only the courses are kept', () => expect(suggestMapping([table('b', ['Ansattnr', 'Kurs', 'Dato'])], kept)).toMatchObject({ personColumn: 'Ansattnr', courses: kept.courses }))

test('a file without tables has none', () => expect(suggestMapping([], kept)).toBeUndefined())
