import { ownSpotChecks, showEvidence, spotCheck, spotChecks } from '../../../core/api/control-questions'
import type { FrontDoor } from '../web/front-door'
import { AUDITOR, CONTROLLER, LEADER, openDrawn } from './play-control'

let door: FrontDoor
let drawn: string[]
beforeEach(async () => void ({ door, drawn } = await openDrawn()))
afterEach(() => door.close())

test('controllers and auditors see every check with its hit rate', async () => {
  expect((await door.ask(spotChecks, {}, CONTROLLER)).answer).toMatchObject({ checks: [{ checkId: 'autumn', title: 'Høsten 2026', population: 3, hitRate: { drawn: 2, waiting: 2 } }], hitRate: { drawn: 2 }, choices: { activities: [{ requirementId: 'risk-review' }] }, mayDraw: true })
  expect((await door.ask(spotChecks, {}, AUDITOR)).answer?.mayDraw).toBe(false)
})

test('a check is drawn once more each time somebody looks, and says by name whom to ask', async () => {
  const { answer } = await door.ask(spotCheck, { checkId: 'autumn' }, AUDITOR)
  expect(answer).toMatchObject({ verified: 'same', check: { hitRate: { waiting: 2 } } })
  expect(answer?.samples.map(({ recordKey }) => recordKey)).toEqual(drawn)
  expect(answer?.samples[0]).toMatchObject({ title: { nb: 'Gjennomgå risiko' }, byName: 'Navn leader', unitName: 'Solbakken barnehage', state: 'waiting', mayJudge: false })
  expect((await door.ask(spotCheck, { checkId: 'spring' }, AUDITOR)).status).toBe(404)
})

test('a leader sees what they are to show, and nobody else does', async () => {
  expect((await door.ask(ownSpotChecks, {}, LEADER)).answer?.requests).toMatchObject([{ checkTitle: 'Høsten 2026', dueOn: '2026-12-01', state: 'waiting', isSomebodyElses: false, aboutName: 'Solbakken barnehage' }, {}])
  for (const as of ['director', 'employee'] as const) expect((await door.ask(ownSpotChecks, {}, { as })).answer?.requests).toEqual([])
})

test('it can be judged once it is shown, by somebody else, and is told for a while after its day', async () => {
  const [recordKey = ''] = drawn
  await door.ask(showEvidence, { checkId: 'autumn', recordKey, text: 'Se referatet', files: [] }, LEADER)
  expect((await door.ask(spotCheck, { checkId: 'autumn' }, AUDITOR)).answer?.samples[0]).toMatchObject({ state: 'shown', mayJudge: true, evidence: { text: 'Se referatet', byName: 'Navn leader' } })
  expect((await door.ask(spotCheck, { checkId: 'autumn' }, { as: 'leader', roles: ['Controller'] })).answer?.samples[0]).toMatchObject({ mayJudge: false })
  door.setNow(new Date('2026-12-05T09:00:00.000Z'))
  expect((await door.ask(ownSpotChecks, {}, LEADER)).answer?.requests.map(({ state }) => state)).toEqual(['shown', 'not-shown'])
  door.setNow(new Date('2027-01-05T09:00:00.000Z'))
  expect((await door.ask(ownSpotChecks, {}, LEADER)).answer?.requests).toEqual([])
})
