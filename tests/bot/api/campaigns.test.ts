import { campaign, campaigns } from '../../../core/api/campaign-questions'
import { campaignFact, PLAN } from '../../sample/sample-prompts'
import { signatureBy } from '../../sample/sample-records'
import { openFrontDoor, type FrontDoor } from '../web/front-door'
import { AUDITOR, CONTROLLER, PLANNED, sendSome } from './play-campaigns'

let door: FrontDoor
const plan = { ...PLAN, pilotUnitIds: ['u-nursery'] }
beforeEach(async () => {
  door = await openFrontDoor({ facts: [...PLANNED, campaignFact('start', 1, { plan, recordedAt: '2026-11-21T08:00:00.000Z', previewed: { people: 8, audienceSha256: 'a'.repeat(64) } })] })
})
afterEach(() => door.close())

test('all are listed with what a new one may be about; an auditor may not decide', async () => {
  const { answer } = await door.ask(campaigns, {}, CONTROLLER)
  expect(answer).toMatchObject({ campaigns: [{ campaignId: 'winter', state: 'running', previewed: 8, nextStep: 2 }], isStopped: false, mayDecide: true, today: '2026-11-21' })
  expect(answer?.choices.requirements.map(({ requirementId }) => requirementId)).toEqual(['ethics-standard'])
  expect(answer?.choices.units.map(({ name }) => name)).toEqual(['Fjordvik kommune', 'Oppvekst', 'Småbarn', 'Solbakken barnehage'])
  expect((await door.ask(campaigns, {}, AUDITOR)).answer?.mayDecide).toBe(false)
})

test('one that runs tells how far it has come, what is left, whom it did not reach and why', async () => {
  await sendSome(door)
  await door.parts.api.journal.save(signatureBy('employee', { recordedAt: '2026-11-21T10:00:00.000Z' }))
  const { answer } = await door.ask(campaign, { campaignId: 'winter' }, CONTROLLER)
  expect(answer?.progress).toEqual({ sent: 2, delivered: 1, acted: 1, unknown: 1, unreachable: 1, refused: 0 })
  expect(answer?.left?.people).toBe(2)
  expect(answer?.reasons).toEqual([{ reason: 'blocked', people: 1 }, { reason: 'http-504', people: 1 }])
  expect(answer?.unreached.map(({ name, outcome, reason }) => [name, outcome, reason]).sort()).toEqual([['Navn leader', 'unreachable', 'blocked'], ['Navn newcomer', 'unknown', 'http-504']])
  expect(answer?.steps.map(({ deed }) => deed)).toEqual(['plan', 'start'])
})

test('that somebody looked at names is kept', async () => {
  await sendSome(door)
  await door.ask(campaign, { campaignId: 'winter' }, AUDITOR)
  expect(JSON.stringify(await door.everythingKept())).toContain('"unitId":"u-nursery","people":1')
})

test('one that nobody knows is not found', async () => expect((await door.ask(campaign, { campaignId: 'summer' }, CONTROLLER)).problem?.code).toBe('not-found'))

test('one that has not begun, or is paused, has nothing left to tell of', async () => {
  await door.parts.api.journal.save(campaignFact('pause', 2, { plan }))
  const { answer } = await door.ask(campaign, { campaignId: 'winter' }, CONTROLLER)
  expect([answer?.campaign.state, answer?.left]).toEqual(['paused', undefined])
})
