import { judgeEvidence, showEvidence, spotCheck } from '../../../core/api/control-questions'
import type { FrontDoor, Who } from '../web/front-door'
import { AUDITOR, CONTROLLER, LEADER, openDrawn } from './play-control'

let door: FrontDoor
let recordKey: string
beforeEach(async () => {
  const opened = await openDrawn()
  door = opened.door
  recordKey = opened.drawn[0] ?? ''
  await door.ask(showEvidence, { checkId: 'autumn', recordKey, text: 'Se referatet', files: [] }, LEADER)
})
afterEach(() => door.close())

const judge = (changed: object = {}, who: Who = AUDITOR) => door.ask(judgeEvidence, { checkId: 'autumn', recordKey, holds: true, note: '', ...changed }, who)

test('an auditor says that it holds, and the hit rate shows it', async () => {
  expect((await judge()).answer).toMatchObject({ outcome: 'judged' })
  expect((await door.ask(spotCheck, { checkId: 'autumn' }, CONTROLLER)).answer).toMatchObject({ check: { hitRate: { drawn: 2, judged: 1, holds: 1, waiting: 1 } }, samples: [{ state: 'holds', verdict: { holds: true } }, {}] })
})

test('the same click twice is one verdict, and another one comes too late', async () => {
  await judge()
  expect((await judge()).answer).toMatchObject({ outcome: 'judged' })
  expect((await judge({ holds: false, note: 'Feil' }, CONTROLLER)).answer).toMatchObject({ outcome: 'already' })
})

test('while the log lags, evidence of a moment ago can be judged, once', async () => {
  door.setNumbering(false)
  await judge()
  expect((await judge({ holds: false, note: 'Feil' }, { as: 'employee', roles: ['Controller'] })).answer).toMatchObject({ outcome: 'already' })
})

test.each<[string, object, Who, number]>([
  ['whoever signed off and showed it', {}, { as: 'leader', roles: ['Controller'] }, 403],
  ['an employee', {}, { as: 'employee' }, 403],
  ['somebody who gives no reason why it does not hold', { holds: false }, AUDITOR, 400],
  ['somebody who means what was not drawn', { recordKey: '0'.repeat(64) }, AUDITOR, 404],
])('%s is refused, and nothing is written', async (_, changed, who, status) => {
  const before = await door.everythingKept()
  expect((await judge(changed, who)).status).toBe(status)
  expect(await door.everythingKept()).toEqual(before)
})

test('what nobody has shown cannot be judged', async () => {
  const other = door.parts.api.readModel.state().spotChecks.get('autumn')?.draw.drawn[1]
  expect((await judge({ recordKey: other })).problem).toMatchObject({ code: 'not-ready' })
})
