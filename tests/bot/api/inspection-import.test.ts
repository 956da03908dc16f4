import { importInspections, inspections, previewInspectionImport, saveInspection } from '../../../core/api/inspection-questions'
import { openFrontDoor, type FrontDoor } from '../web/front-door'
import { CONTROLLER } from './play-control'
import { handIn, INSPECTION_FILE } from './sample-questions'

let door: FrontDoor
beforeEach(async () => void (door = await openFrontDoor()))
afterEach(() => door.close())

const preview = async (file = INSPECTION_FILE) => (await door.ask(previewInspectionImport, { file }, CONTROLLER)).answer
async function carryOut(file = INSPECTION_FILE) {
  const previewed = await preview(file)
  return door.ask(importInspections, { file, importKey: previewed?.outcome === 'ready' ? previewed.importKey : '' }, CONTROLLER)
}

test('a preview tells what would be new and stores nothing', async () => {
  const before = await door.everythingKept()
  expect(await preview()).toMatchObject({ outcome: 'ready', rows: 2, counts: { new: 2, changed: 0, same: 0, wrong: 0 }, inspections: [{ outcome: 'new', title: 'Vold', findings: 1, rows: 1 }, { title: 'Rømning', findings: 0 }], problems: [], problemCount: 0 })
  expect(await door.everythingKept()).toEqual(before)
})

test('what was previewed is carried out, and handed in again it changes nothing', async () => {
  expect((await carryOut()).answer).toMatchObject({ recorded: 2 })
  expect((await door.ask(inspections, {}, CONTROLLER)).answer?.inspections.map(({ title, state }) => [title, state])).toEqual([['Rømning', 'closed'], ['Vold', 'open']])
  const before = await door.everythingKept()
  expect(await preview()).toMatchObject({ counts: { new: 0, same: 2 } })
  expect((await carryOut()).answer).toMatchObject({ recorded: 0 })
  expect(await door.everythingKept()).toEqual(before)
})

test('sent again because the answer got lost, it is the same', async () => {
  const previewed = await preview()
  const input = { file: INSPECTION_FILE, importKey: previewed?.outcome === 'ready' ? previewed.importKey : '' }
  await door.ask(importInspections, input, CONTROLLER)
  expect((await door.ask(importInspections, input, CONTROLLER)).answer).toMatchObject({ recorded: 0 })
})

test('when somebody changed the register in between, it is to be looked at again', async () => {
  await carryOut()
  const changed = handIn('tilsyn.csv', 'Myndighet;Tittel;Dato;Enhet;Funn;Beskrivelse;Frist\nArbeidstilsynet;Vold;18.08.2026;Solbakken barnehage;pålegg;Kartlegg risiko;15.12.2026\n')
  const previewed = await preview(changed)
  expect(previewed).toMatchObject({ counts: { changed: 1 } })
  const fact = [...door.parts.api.readModel.state().inspections.values()].flat().find(({ inspection: { title } }) => title === 'Vold')
  if (!fact) throw new Error('It was not imported')
  await door.ask(saveInspection, { inspection: { ...fact.inspection, summary: 'Endret' }, revision: 2 }, CONTROLLER)
  const { problem } = await door.ask(importInspections, { file: changed, importKey: previewed?.outcome === 'ready' ? previewed.importKey : '' }, CONTROLLER)
  expect(problem?.code).toBe('out-of-date')
})

test('mistakes are told row by row, and what is right is carried out without them', async () => {
  const file = handIn('tilsyn.csv', 'Myndighet;Tittel;Dato;Enhet;Funn;Beskrivelse;Frist\nA;T;18.08.2026;Solbaken barnehage;pålegg;x;\n;T;;u-nursery;;;\nB;U;18.08.2026;u-nursery;Ingen;;\n')
  expect(await preview(file)).toMatchObject({ counts: { new: 1, wrong: 1 }, problemCount: 3, problems: [{ row: 2, problem: 'unit-unknown', suggestions: ['Solbakken barnehage'] }, { row: 3, problem: 'no-authority' }, { row: 3, problem: 'no-date' }] })
  expect((await carryOut(file)).answer).toMatchObject({ recorded: 1 })
})

test('a file that cannot be read, or lacks columns, says so', async () => {
  expect(await preview(handIn('tilsyn.exe', 'x'))).toEqual({ outcome: 'unreadable', problem: 'wrong-type' })
  expect(await preview(handIn('tilsyn.csv', 'Dato;Noe\n1;2\n'))).toEqual({ outcome: 'wrong-columns', missing: ['by', 'title', 'unit'] })
  expect((await door.ask(importInspections, { file: handIn('tilsyn.csv', ''), importKey: '0'.repeat(64) }, CONTROLLER)).problem?.code).toBe('not-ready')
})
