import { inspection, saveInspection } from '../../../core/api/inspection-questions'
import { listStandingsAbout } from '../../../core/obligations/standing'
import { TODAY } from '../../sample/sample-log'
import { INSPECTION, signOffOf } from '../../core/control/sample-control'
import { openFrontDoor, type FrontDoor } from '../web/front-door'
import { CONTROLLER, REGISTER } from './play-control'

let door: FrontDoor
beforeEach(async () => void (door = await openFrontDoor({ facts: REGISTER })))
afterEach(() => door.close())

const WRITTEN = { ...INSPECTION, inspectionId: 'i-new', findings: INSPECTION.findings.map(({ findingId: _, ...finding }) => finding) }
const save = (input = WRITTEN, revision = 1) => door.ask(saveInspection, { inspection: input, revision }, CONTROLLER)

test('what a controller enters is in the register, and its orders are owed by the unit', async () => {
  expect((await save()).answer).toMatchObject({ inspectionId: 'i-new', revision: 1 })
  expect((await door.ask(inspection, { inspectionId: 'i-new' }, { as: 'leader' })).answer).toMatchObject({ state: 'overdue', findings: [{ findingId: 'f1' }, {}, {}, {}] })
  expect(listStandingsAbout(door.parts.api.readModel.state(), { kind: 'object', objectId: 'order:i-new:f2' }, TODAY)).toMatchObject([{ state: 'open', obligation: { dueOn: '2027-01-20' } }])
})

test('the same click twice is one revision, also while the log lags', async () => {
  await save()
  const before = await door.everythingKept()
  expect((await save()).answer).toMatchObject({ revision: 1 })
  expect(await door.everythingKept()).toEqual(before)
  door.setNumbering(false)
  await save({ ...WRITTEN, title: 'Vold' }, 2)
  expect((await save({ ...WRITTEN, title: 'Vold' }, 2)).answer).toMatchObject({ revision: 2 })
})

test('of two who revise at once the second is told, and nothing of the first is lost', async () => {
  await door.ask(saveInspection, { inspection: { ...INSPECTION, title: 'Den ene' }, revision: 2 }, CONTROLLER)
  const second = await door.ask(saveInspection, { inspection: { ...INSPECTION, title: 'Den andre' }, revision: 2 }, { as: 'employee', roles: ['Controller'] })
  expect([second.status, second.problem?.code]).toEqual([409, 'out-of-date'])
  expect((await door.ask(inspection, { inspectionId: 'i-labour' }, CONTROLLER)).answer).toMatchObject({ revision: 2, inspection: { title: 'Den ene' }, history: [{ changed: ['title'] }, {}] })
})

test('what cannot be is told field by field, and nothing is written', async () => {
  const before = await door.everythingKept()
  const { problem } = await save({ ...WRITTEN, unitIds: ['u-x'] })
  expect([problem?.code, problem?.fields]).toEqual(['not-ready', [{ path: 'unitIds.0', problem: 'unknown-unit' }]])
  expect((await save({ ...WRITTEN, heldOn: '2026-02-30' })).problem?.fields?.[0]?.path).toBe('inspection.heldOn')
  expect(await door.everythingKept()).toEqual(before)
})

test('what was signed off cannot be taken away', async () => {
  await door.parts.api.journal.save(signOffOf())
  const { problem } = await door.ask(saveInspection, { inspection: { ...INSPECTION, findings: [] }, revision: 2 }, CONTROLLER)
  expect(problem?.fields).toEqual([{ path: 'findings', problem: 'signed-off' }])
})
