import { TABLE_KINDS } from '../../../core/directory/hr-file'
import { parseHrFile } from '../../../core/directory/parse-hr-file'
import { LANGUAGES } from '../../../core/language/language'
import { readTables } from '../../../bot/files/read-tables'
import { makeTemplate, toCsvLine } from '../../../tab/organisation/template'

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(TABLE_KINDS)('the template of %s is read again as what it is', async (kind) => {
    const { fileName, content } = makeTemplate(kind, language)
    const read = await readTables(fileName, new TextEncoder().encode(content))
    const parsed = read.outcome === 'read' ? parseHrFile(read.tables) : read
    expect(parsed).toMatchObject({ outcome: 'parsed', file: { [kind]: { rows: [] } } })
  })
})

test.each(['=1+1', '+47', '-5', '@SUM(A1)', '\tx'])('a cell that begins like the formula %j is made text', (cell) => expect(toCsvLine([cell])).toBe(`'${cell}\r\n`))

test('a cell with a semicolon or a quote is quoted', () => expect(toCsvLine(['a;b', 'si "hei"'])).toBe('"a;b";"si ""hei"""\r\n'))
