import { findings } from '../../../core/api/findings-questions'
import type { KeptFinding } from '../../../core/findings/finding'
import type { Lists } from '../../../bot/ports'
import { openFrontDoor, type FrontDoor, type Who } from '../web/front-door'
import { CONTROLLER } from './sample-questions'

const kept = (number: number, change: Partial<KeptFinding> = {}): KeptFinding => ({
  findingId: `f-${number}`,
  occurrence: 1,
  finding: { kind: 'row-differs', listName: 'Signatures', aboutKey: `k-${number}`, logNumber: number, fields: ['PersonId', 'Unknown'], isPlanted: false, detail: '', foundAt: new Date(Date.UTC(2026, 10, 1, 0, number)).toISOString() },
  ...change,
})

let door: FrontDoor
let read: Awaited<ReturnType<Lists['readFindings']>>
beforeAll(async () => {
  door = await openFrontDoor()
  door.parts.api.lists.readFindings = () => Promise.resolve(read)
})
afterAll(() => door.close())
const ask = (who: Who = CONTROLLER) => door.ask(findings, {}, who)

test('findings come newest first, with the columns as people know them, those that are gone apart', async () => {
  read = { findings: [kept(1), kept(2), kept(3, { goneAt: '2026-11-21T09:00:00.000Z' })], isChecking: false, checkedAt: '2026-11-21T02:00:00.000Z' }
  const { answer } = await ask()
  expect(answer).toMatchObject({ openCount: 2, checkedAt: '2026-11-21T02:00:00.000Z', logNumber: 3 })
  expect(answer?.open.map(({ findingId, columns }) => [findingId, columns])).toEqual([['f-2', ['Person', 'Unknown']], ['f-1', ['Person', 'Unknown']]])
  expect(answer?.gone.map(({ findingId, goneAt }) => [findingId, goneAt])).toEqual([['f-3', '2026-11-21T09:00:00.000Z']])
})

test('of very many the newest are told, and how many there are', async () => {
  read = { findings: Array.from({ length: 1_000 }, (_, number) => kept(number)), isChecking: false }
  const { answer } = await ask({ as: 'outsider', roles: ['Auditor'] })
  expect([answer?.open.length, answer?.openCount, answer?.open[0]?.findingId]).toEqual([200, 1_000, 'f-999'])
})

test('it is told how many rows wait while SharePoint is away', async () => {
  const behind = { waiting: 14, since: '2026-11-21T08:59:00.000Z', because: 'no-answer' as const }
  read = { findings: [], isChecking: true, behind }
  expect((await ask()).answer).toEqual({ open: [], openCount: 0, gone: [], isChecking: true, behind, logNumber: 3 })
})

test('who changed a row is named to a controller alone', async () => {
  const { finding } = kept(1)
  const changed = { changedAt: '2026-11-21T08:00:00.000Z' }
  const by = (changedBy: KeptFinding['finding']['changedBy']) => kept(1, { finding: { ...finding, ...changed, ...(changedBy && { changedBy }) } })
  const person = { who: 'person' as const, name: 'Liste Redaktør' }
  const app = { who: 'application' as const, name: 'Power Automate' }
  read = { findings: [by(person), by(app), { ...by(person), goneAt: '2026-11-21T09:00:00.000Z' }], isChecking: false }
  const authorsOf = async (who: Who) => {
    const { answer } = await ask(who)
    return [...(answer?.open ?? []), ...(answer?.gone ?? [])].map(({ changedBy }) => changedBy)
  }
  expect(await authorsOf(CONTROLLER)).toEqual([person, app, person])
  expect(await authorsOf({ as: 'outsider', roles: ['Auditor'] })).toEqual([{ who: 'person' }, app, { who: 'person' }])
})

test('employees, leaders and management see nothing of it', async () => {
  for (const who of [{ as: 'employee' }, { as: 'leader' }, { as: 'outsider', roles: ['Management'] }] satisfies Who[]) expect((await ask(who)).status).toBe(403)
})
