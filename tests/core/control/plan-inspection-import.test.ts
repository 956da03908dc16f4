import { sha256 } from '../../../bot/hashing'
import { createFindUnits } from '../../../core/control/find-units'
import { listInspections } from '../../../core/control/inspection-state'
import { listExportRows } from '../../../core/control/list-export-rows'
import { planInspectionImport } from '../../../core/control/plan-inspection-import'
import { readInspectionRows } from '../../../core/control/read-inspection-rows'
import type { Fact } from '../../../core/facts/fact'
import { LANGUAGES } from '../../../core/language/language'
import { NOW, sampleState, TODAY } from '../../sample/sample-log'
import { CONTROLLER_OF_SAMPLE, INSPECTION, inspectionFact, signOffOf } from './sample-control'

const HEADER = ['Myndighet', 'Tittel', 'Dato', 'Enhet', 'Funn', 'Beskrivelse', 'Frist', 'Lukket', 'Avsluttet']
const ROWS = [
  ['Arbeidstilsynet', 'Vold og trusler', '18.08.2026', 'Solbakken barnehage', 'pålegg', 'Kartlegg risikoen for vold', '15.11.2026', '', ''],
  ['Arbeidstilsynet', 'Vold og trusler', '18.08.2026', 'Solbakken barnehage', 'pålegg', 'Gi opplæring i vold og trusler', '20.01.2027', '', ''],
  ['Brannvesenet', 'Rømning', '21.09.2026', 'Småbarn', 'Ingen', '', '', '', ''],
]
const plan = (facts: Fact[], rows = ROWS, header = HEADER) => {
  const state = sampleState(...facts)
  const read = readInspectionRows({ header, rows: rows.map((cells, index) => ({ number: index + 2, cells })) }, createFindUnits(state.organisation, TODAY), TODAY)
  if (read.outcome !== 'read') throw new Error('The columns were not found')
  return planInspectionImport(state, sha256, read.inspections, CONTROLLER_OF_SAMPLE, NOW)
}
const factsOf = (planned: ReturnType<typeof plan>) => planned.flatMap((each) => ('fact' in each ? [each.fact] : []))
const outcomesOf = (planned: ReturnType<typeof plan>) => planned.map(({ outcome }) => outcome)
const changedRows = (index: number, column: string, cell: string) => ROWS.map((row, at) => (at === index ? row.map((old, place) => (HEADER[place] === column ? cell : old)) : row))

describe('a file of the quality portal', () => {
  const first = plan([])
  const imported = factsOf(first)

  it('gives each inspection once, as imported', () => {
    expect(outcomesOf(first)).toEqual(['new', 'new'])
    expect(imported[0]).toMatchObject({ revision: 1, source: 'imported', inspection: { inspectionKind: 'supervision', findings: [{ findingId: 'f1', dueOn: '2026-11-15' }, { findingId: 'f2' }] } })
  })

  it('handed in again changes nothing', () => expect(outcomesOf(plan(imported))).toEqual(['same', 'same']))

  it('with another deadline or a closing gives a revision of that inspection, the findings the same', () => {
    const planned = plan(imported, changedRows(0, 'Frist', '01.12.2026'))
    expect(outcomesOf(planned)).toEqual(['changed', 'same'])
    expect(factsOf(planned)).toMatchObject([{ revision: 2, inspection: { findings: [{ findingId: 'f1', dueOn: '2026-12-01' }, { findingId: 'f2', dueOn: '2027-01-20' }] } }])
    expect(factsOf(plan(imported, changedRows(1, 'Lukket', '01.11.2026')))).toMatchObject([{ inspection: { findings: [{}, { findingId: 'f2', closedOn: '2026-11-01' }] } }])
  })

  it('with mended words is about the same finding', () =>
    expect(factsOf(plan(imported, changedRows(0, 'Beskrivelse', 'Kartlegg risiko')))).toMatchObject([{ inspection: { findings: [{ findingId: 'f1', text: 'Kartlegg risiko' }, { findingId: 'f2' }] } }]))

  it('takes nothing away, and nothing that was entered here', () => {
    const [entered] = plan([inspectionFact()], ROWS)
    expect(entered).toMatchObject({ outcome: 'same' })
    expect(outcomesOf(plan(imported, ROWS.slice(1)))).toEqual(['same', 'same'])
  })

  it('finds an inspection again that was renamed here', () => {
    const renamed = inspectionFact({ title: 'Vold' }, 2)
    expect(outcomesOf(plan([inspectionFact(), renamed]))[0]).toBe('same')
  })

  it('says nothing about what was signed off here', () => {
    const closing = changedRows(0, 'Lukket', '20.11.2026')
    expect(outcomesOf(plan([inspectionFact(), signOffOf()], closing))[0]).toBe('same')
  })

  it('leaves out an inspection of which a row is wrong', () => {
    const planned = plan([], changedRows(1, 'Frist', '31.11.2026'))
    expect(outcomesOf(planned)).toEqual(['wrong', 'new'])
    expect(planned[0]).toMatchObject({ problems: [{ row: 3, column: 'dueOn', problem: 'bad-due' }] })
  })

  it('tells in which row something is owed by a unit that is closed', () => {
    const { v, tenantId, appVersion, recordedAt } = inspectionFact()
    const closed: Fact = { kind: 'organisation', v, tenantId, appVersion, recordedAt, source: 'manual', observedOn: '2026-11-10', importId: 'c', part: 0, changes: [{ change: 'unit', unitId: 'u-old', parentId: 'u-top', name: 'Gamle', level: 'workplace', effectiveOn: '2020-01-01', endsOn: '2026-10-01' }] }
    expect(plan([closed], changedRows(1, 'Enhet', 'Gamle'))[0]).toMatchObject({ outcome: 'wrong', problems: [{ row: 3, problem: 'unit-closed' }] })
  })
})

test.each(LANGUAGES)('what is taken out in %s and handed in again changes nothing', (language) => {
  const facts = [inspectionFact(), signOffOf(), inspectionFact({ inspectionId: 'i-2', title: 'Brann', findings: [], unitIds: ['u-nursery', 'u-education'], closedOn: '2026-10-01', reportUrl: 'https://portal.test/1' })]
  const state = sampleState(...facts)
  const { columns, rows } = listExportRows(listInspections(state, TODAY), (unitId) => state.organisation.units.get(unitId)?.[0]?.name ?? unitId, language)
  const cells = rows.map((row) => columns.map(({ key }) => row[key] ?? ''))
  expect(outcomesOf(plan(facts, cells, columns.map(({ heading }) => heading)))).toEqual(['same', 'same'])
  expect(rows).toHaveLength(INSPECTION.findings.length + 1)
})
