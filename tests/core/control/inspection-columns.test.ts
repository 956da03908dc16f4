import { COLUMN_KEYS, INSPECTION_COLUMNS, isHeadingOfColumn, listInspectionHeadings, readFindingClass, readInspectionKind, saysNone } from '../../../core/control/inspection-columns'
import { LANGUAGES } from '../../../core/language/language'

test('every heading stands for one column alone, whichever language it is in', () => {
  const headings = COLUMN_KEYS.flatMap((key) => [...Object.values(INSPECTION_COLUMNS[key].heading), ...INSPECTION_COLUMNS[key].also])
  for (const heading of headings) expect([heading, COLUMN_KEYS.filter((key) => isHeadingOfColumn(key, heading))]).toEqual([heading, [expect.any(String)]])
})

test.each(LANGUAGES)('the template in %s has every column', (language) => expect(listInspectionHeadings(language)).toHaveLength(COLUMN_KEYS.length))

test.each([['Tilsyn', 'supervision'], ['Forvaltningsrevisjon', 'performance-audit'], ['forvaltingsrevisjon', 'performance-audit'], ['ISO-revisjon', 'certification'], ['Internrevisjon', 'internal-audit'], ['constructor', undefined]])('%s is of the kind %s', (cell, kind) => expect(readInspectionKind(cell)).toBe(kind))

test.each([['Pålegg', 'order'], ['AVVIK', 'deviation'], ['Observasjoner', 'observation'], ['Forbetringspunkt', 'improvement'], ['anbefaling', 'improvement'], ['toString', undefined], ['annet', undefined]])('%s is the finding %s', (cell, finding) => expect(readFindingClass(cell)).toBe(finding))

test('that there was nothing is said in several ways', () => {
  expect(['Ingen', 'ingen avvik', 'Nei', '-'].every(saysNone)).toBe(true)
  expect(saysNone('Ingeniørtilsyn')).toBe(false)
})
