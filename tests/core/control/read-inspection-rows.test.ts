import { createFindUnits } from '../../../core/control/find-units'
import { inspectionKeyOf, readInspectionRows } from '../../../core/control/read-inspection-rows'
import { sampleState, TODAY } from '../../sample/sample-log'

const findUnits = createFindUnits(sampleState().organisation, TODAY)
const HEADER = ['Myndighet', 'Tittel', 'Dato', 'Type', 'Enhet', 'Funn', 'Beskrivelse', 'Antall', 'Frist', 'Funn lukket', 'Avsluttet', 'Lenke']
const ROW = ['Arbeidstilsynet', 'Vold', '18.08.2026', 'tilsyn', 'Solbakken barnehage', 'pålegg', 'Kartlegg risiko', '', '30.11.2026', '', '', '']
const rowWith = (changed: Record<string, string>) => ROW.map((cell, index) => changed[HEADER[index] ?? ''] ?? cell)
const read = (...rows: string[][]) => {
  const answer = readInspectionRows({ header: HEADER, rows: rows.map((cells, index) => ({ number: index + 2, cells })) }, findUnits, TODAY)
  if (answer.outcome !== 'read') throw new Error('The columns were not found')
  return answer
}
const problemsOf = (changed: Record<string, string>) => {
  const { inspections, strays } = read(rowWith(changed))
  return [...strays, ...inspections.flatMap(({ problems }) => problems)].map(({ problem, column, row }) => [row, column, problem])
}

test('rows of one authority, day and title are one inspection with their findings', () => {
  const { inspections } = read(ROW, rowWith({ Beskrivelse: 'Gi opplæring', Enhet: 'u-nursery', Frist: '' }), rowWith({ Tittel: 'Brann' }))
  expect(inspections).toHaveLength(2)
  expect(inspections[0]).toMatchObject({
    by: 'Arbeidstilsynet', title: 'Vold', heldOn: '2026-08-18', inspectionKind: 'supervision', unitIds: ['u-kindergarten', 'u-nursery'], rows: [2, 3], problems: [],
    findings: [{ row: 2, findingClass: 'order', text: 'Kartlegg risiko', unitId: 'u-kindergarten', dueOn: '2026-11-30' }, { row: 3, text: 'Gi opplæring', unitId: 'u-nursery' }],
  })
  expect(inspections[0]?.findings[1]).not.toHaveProperty('dueOn')
})

test('“no deviations, 14 points to improve” are fourteen that can be closed one by one', () => {
  const nemko = { Myndighet: 'Nemko', Type: 'ISO-revisjon', Beskrivelse: '', Frist: '' }
  const { inspections } = read(rowWith({ ...nemko, Funn: 'Ingen avvik' }), rowWith({ ...nemko, Funn: 'forbedringspunkter', Antall: '14' }))
  expect(inspections[0]?.findings).toHaveLength(14)
  expect(inspections[0]?.findings[13]).toMatchObject({ findingClass: 'improvement', text: 'Forbedringspunkt (14 av 14)' })
})

test('an inspection may have no finding at all', () => expect(read(rowWith({ Funn: 'Ingen pålegg', Beskrivelse: '' })).inspections).toMatchObject([{ findings: [], problems: [], unitIds: ['u-kindergarten'] }]))

test('what a row leaves empty another says', () => {
  const { inspections } = read(rowWith({ Type: '', Lenke: '' }), rowWith({ Type: 'internrevisjon', Lenke: 'https://portal.test/1', Avsluttet: '2026-11-01' }))
  expect(inspections).toMatchObject([{ inspectionKind: 'internal-audit', reportUrl: 'https://portal.test/1', closedOn: '2026-11-01' }])
})

test.each<[Record<string, string>, string, string]>([
  [{ Myndighet: '' }, 'by', 'no-authority'],
  [{ Tittel: '' }, 'title', 'no-title'],
  [{ Tittel: 'x'.repeat(201) }, 'title', 'too-long'],
  [{ Tittel: 'Vold\u202E' }, 'title', 'bad-characters'],
  [{ Dato: '' }, 'heldOn', 'no-date'],
  [{ Dato: '29.02.2026' }, 'heldOn', 'bad-date'],
  [{ Dato: 'i fjor' }, 'heldOn', 'bad-date'],
  [{ Type: 'samtale' }, 'inspectionKind', 'kind-unknown'],
  [{ Enhet: '' }, 'unit', 'no-unit'],
  [{ Enhet: 'Solbaken barnehage' }, 'unit', 'unit-unknown'],
  [{ Funn: 'tull' }, 'findingClass', 'class-unknown'],
  [{ Funn: '' }, 'findingClass', 'class-unknown'],
  [{ Beskrivelse: '' }, 'text', 'no-text'],
  [{ Antall: 'mange' }, 'count', 'bad-count'],
  [{ Antall: '41' }, 'count', 'bad-count'],
  [{ Frist: '31.11.2026' }, 'dueOn', 'bad-due'],
  [{ Frist: '01.08.2026' }, 'dueOn', 'due-before-held'],
  [{ 'Funn lukket': 'ja' }, 'findingClosedOn', 'bad-closing'],
  [{ 'Funn lukket': '2026-08-01' }, 'findingClosedOn', 'closing-before-held'],
  [{ Avsluttet: '2027-01-01' }, 'closedOn', 'closing-in-future'],
  [{ Lenke: 'http://portal.test' }, 'reportUrl', 'not-a-link'],
])('%j is told where it stands', (changed, column, problem) => expect(problemsOf(changed)).toEqual([[2, column, problem]]))

test('a unit that is nearly right comes with what it may have been, and what was written', () =>
  expect(read(rowWith({ Enhet: 'Solbaken barnehage' })).inspections[0]?.problems).toEqual([{ row: 2, column: 'unit', problem: 'unit-unknown', value: 'Solbaken barnehage', suggestions: ['Solbakken barnehage'] }]))

test('more findings than an inspection can hold are told once', () => {
  const rows = ['a', 'b'].map((text) => rowWith({ Beskrivelse: text, Antall: '30' }))
  expect(read(...rows).inspections[0]?.problems).toMatchObject([{ row: 2, problem: 'too-many-findings', value: '60' }])
})

test('without its columns nothing is read, and they are named', () => expect(readInspectionRows({ header: ['Dato', 'Noe'], rows: [] }, findUnits, TODAY)).toEqual({ outcome: 'wrong-columns', missing: ['by', 'title', 'unit'] }))

test('case and spaces make no other inspection', () => expect(inspectionKeyOf({ by: 'Arbeidstilsynet ', heldOn: '2026-08-18', title: 'VOLD' })).toBe(inspectionKeyOf({ by: 'arbeidstilsynet', heldOn: '2026-08-18', title: 'vold' })))
