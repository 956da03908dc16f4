import { TABLE_KINDS } from '../../../core/directory/hr-file'
import { headingsOf, isHeadingOf, normaliseHeading, TABLE_SHAPES } from '../../../core/directory/table-shapes'
import { LANGUAGES } from '../../../core/language/language'

test('headings are the same with and without case, spaces and signs', () => {
  expect(normaliseHeading(' Ansatt-nr. ')).toBe('ansattnr')
  const [personId] = TABLE_SHAPES.people.columns
  expect(['Ansattnummer', 'TILSETTNUMMER', 'person number'].every((text) => personId && isHeadingOf(personId, text))).toBe(true)
})

test.each(TABLE_KINDS)('no heading of %s means two columns', (kind) => {
  const { columns } = TABLE_SHAPES[kind]
  for (const column of columns)
    for (const text of [...Object.values(column.heading), ...(column.also ?? [])]) expect(columns.filter((other) => isHeadingOf(other, text)).map(({ key }) => key)).toEqual([column.key])
})

test('every language has its own headings', () => {
  expect(LANGUAGES.map((language) => headingsOf('leaves', language))).toEqual([['ansattnummer', 'fra', 'til'], ['tilsettnummer', 'frå', 'til'], ['person number', 'from', 'to']])
})
