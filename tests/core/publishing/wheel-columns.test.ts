import { LANGUAGES } from '../../../core/language/language'
import { makeWheelTemplate, suggestWheelMapping, WHEEL_COLUMNS, WheelMapping } from '../../../core/publishing/wheel-columns'

const sheet = (name: string, ...header: string[]) => ({ name, header, rows: [] })

test.each(LANGUAGES)('the template in %s is understood column by column, with no two headings alike', (language) => {
  const [head = ''] = makeWheelTemplate(language).slice(1).split('\r\n')
  const header = head.split(';')
  const mapping = suggestWheelMapping([sheet('hjul', ...header)])
  expect(WHEEL_COLUMNS.map((column) => mapping?.columns[column])).toEqual(header)
  expect(WheelMapping.parse(mapping)).toEqual(mapping)
})

it('takes the sheet that has titles, whatever the headings are called, and leaves out what is not there', () => {
  const mapping = suggestWheelMapping([sheet('Forside', 'Hei'), sheet('Hjul', 'Aktivitet', 'Hjemmel', 'Frist')])
  expect(mapping).toMatchObject({ table: 'Hjul', columns: { titleNb: 'Aktivitet', basis: 'Hjemmel', when: 'Frist', units: '' } })
  expect(suggestWheelMapping([])).toBeUndefined()
})
