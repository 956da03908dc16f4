import { exportInspections, inspection, inspections } from '../../../core/api/inspection-questions'
import { readTables } from '../../../bot/files/read-tables'
import { signOffOf } from '../../core/control/sample-control'
import { openFrontDoor, type FrontDoor, type Who } from '../web/front-door'
import { AUDITOR, CONTROLLER, LEADER, MANAGEMENT, REGISTER } from './play-control'

let door: FrontDoor
beforeAll(async () => void (door = await openFrontDoor({ facts: [...REGISTER, signOffOf()] })))
afterAll(() => door.close())
const idsOf = async (who: Who, input = {}) => (await door.ask(inspections, input, who)).answer?.inspections.map(({ inspectionId }) => inspectionId)

describe('the register', () => {
  it('is seen whole by those who span everything, and by leaders where it concerns their units', async () => {
    for (const who of [CONTROLLER, AUDITOR, MANAGEMENT]) expect(await idsOf(who)).toEqual(['i-labour', 'i-fire'])
    expect(await idsOf(LEADER)).toEqual(['i-labour'])
    expect(await idsOf({ as: 'director' })).toEqual(['i-labour'])
    expect((await door.ask(inspections, {}, { as: 'employee' })).status).toBe(403)
  })

  it('tells figures of what is shown, and what may be chosen', async () => {
    const { answer } = await door.ask(inspections, {}, CONTROLLER)
    expect(answer).toMatchObject({
      figures: { inspections: 2, findings: { order: { found: 2, closed: 1, overdue: 0 } } },
      figuresBy: { year: [{ key: '2025' }, { key: '2026' }], by: [{ key: 'Arbeidstilsynet' }, { key: 'Brannvesenet' }] },
      choices: { years: [2026, 2025], authorities: ['Arbeidstilsynet', 'Brannvesenet'] },
      mayWrite: true,
    })
    expect(answer?.choices.units.map(({ name }) => name)).toEqual(['Fjordvik kommune', 'Oppvekst', 'Småbarn', 'Solbakken barnehage'])
    expect(answer?.inspections[0]).toMatchObject({ unitNames: ['Solbakken barnehage'], state: 'open', nextDueOn: '2027-01-20' })
    expect((await door.ask(inspections, {}, AUDITOR)).answer?.mayWrite).toBe(false)
  })

  it('is told by year, kind, authority, state and part of the tree', async () => {
    expect(await idsOf(CONTROLLER, { year: 2025 })).toEqual(['i-fire'])
    expect(await idsOf(CONTROLLER, { by: 'Arbeidstilsynet', inspectionKind: 'supervision', state: 'open', unitId: 'u-nursery' })).toEqual(['i-labour'])
    expect(await idsOf(CONTROLLER, { state: 'overdue' })).toEqual([])
    expect(await idsOf(LEADER, { unitId: 'u-top' })).toEqual(['i-labour'])
  })
})

describe('an inspection', () => {
  it('is told with its findings, where they are owed, and who changed it', async () => {
    const { answer } = await door.ask(inspection, { inspectionId: 'i-labour' }, CONTROLLER)
    expect(answer).toMatchObject({ inspection: { title: 'Vold og trusler' }, units: [{ name: 'Solbakken barnehage' }], state: 'open', revision: 1, hiddenFindings: 0, mayWrite: true, history: [{ revision: 1, byName: 'p-controller', findings: { added: 4 } }] })
    expect(answer?.findings[0]).toMatchObject({ unitName: 'Solbakken barnehage', state: 'closed', closedOn: '2026-11-12', isSignedOff: true, order: { requirementId: 'orders', round: 'once', about: 'object/order:i-labour:f1' } })
    expect(answer?.findings[2]).not.toHaveProperty('order')
  })

  it('tells leaders nobody’s name, and nothing of what is not theirs', async () => {
    const { answer } = await door.ask(inspection, { inspectionId: 'i-labour' }, LEADER)
    expect(answer?.history[0]).not.toHaveProperty('byName')
    expect(answer?.findings).toHaveLength(4)
    for (const inspectionId of ['i-fire', 'i-nothing']) expect((await door.ask(inspection, { inspectionId }, LEADER)).status).toBe(404)
  })
})

describe('what is taken out', () => {
  const exported = async (format: 'csv' | 'xlsx', who: Who) => {
    const { answer } = await door.ask(exportInspections, { format, language: 'nb' }, who)
    const tables = await readTables(answer?.fileName ?? '', new Uint8Array(Buffer.from(answer?.contentBase64 ?? '', 'base64')))
    if (tables.outcome === 'refused') throw new Error(tables.problem)
    return { fileName: answer?.fileName, table: tables.tables[0] }
  }
  it.each(['csv', 'xlsx'] as const)('is a file of the kind %s that can be read again', async (format) => {
    const { fileName, table } = await exported(format, CONTROLLER)
    expect(fileName).toBe(`Tilsyn og revisjon 2026-11-21.${format}`)
    expect(table?.header.slice(0, 3)).toEqual(['myndighet', 'tittel', 'dato'])
    expect(table?.rows).toHaveLength(5)
    expect(table?.rows[0]?.cells.slice(0, 3)).toEqual(['Arbeidstilsynet', 'Vold og trusler', '2026-08-18'])
  })

  it('holds no more than is shown', async () => expect((await exported('csv', LEADER)).table?.rows).toHaveLength(4))
})
