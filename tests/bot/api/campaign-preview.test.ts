import { createConversations } from '../../../bot/chat/conversations'
import { campaigns, decideCampaign, previewCampaign } from '../../../core/api/campaign-questions'
import { oidOf } from '../../sample/sample-log'
import { PLAN } from '../../sample/sample-prompts'
import { signatureBy } from '../../sample/sample-records'
import { openFrontDoor, type FrontDoor } from '../web/front-door'
import { CONTROLLER, PLANNED } from './play-campaigns'

let door: FrontDoor
beforeEach(async () => void (door = await openFrontDoor({ facts: PLANNED })))
afterEach(() => door.close())

const plan = { ...PLAN, pilotUnitIds: ['u-nursery'] }
const logNumber = () => door.parts.api.readModel.state().logNumber
const preview = async (stage: 'pilot' | 'all' = 'all', of = plan) => {
  const { answer } = await door.ask(previewCampaign, { plan: of, stage }, CONTROLLER)
  if (!answer) throw new Error('no preview')
  return answer
}
const decide = (deed: 'pilot' | 'start' | 'pause' | 'cancel' | 'plan', step: number, audienceSha256?: string, campaignId = 'winter') =>
  door.ask(decideCampaign, { campaignId, step, deed, plan, reason: '', ...(audienceSha256 !== undefined && { audienceSha256 }) }, CONTROLLER)

test('a preview says how many, who is out of reach and why, by unit, which cards, how long it takes and from when', async () => {
  await createConversations(door.parts.api.tables.conversations).markUnreachable(oidOf('hiredIn'), 'blocked')
  const seen = await preview()
  expect(seen).toMatchObject({ people: 8, prompts: 4, fulfilled: 1, seconds: 1, firstOn: '2026-11-21' })
  expect(seen.unreachable).toMatchObject({ total: 3, people: expect.arrayContaining([{ name: 'Per Uten Konto', unitName: 'Solbakken barnehage', reason: 'no-account' }]) as object })
  expect(seen.unreachable.byReason.map(({ reason }) => reason).sort()).toEqual(['account-disabled', 'blocked', 'no-account'])
  expect(seen.byUnit[0]).toEqual({ unitId: 'u-kindergarten', name: 'Solbakken barnehage', people: 5, prompts: 2, fulfilled: 1, unreachable: 2 })
  expect(seen.cards).toMatchObject([{ people: 4, titles: [{ nb: 'Etisk standard' }] }])
})

test('that names were looked at is kept, and nothing else', async () => {
  const before = logNumber()
  await preview()
  expect(logNumber()).toBe(before)
  expect(JSON.stringify(await door.everythingKept())).toContain('"unitId":"u-kindergarten","people":2')
})

test('a plan that cannot be is told at its fields', async () =>
  expect((await door.ask(previewCampaign, { plan: { ...plan, requirementIds: ['nothing'], startsOn: '2026-01-01' }, stage: 'all' }, CONTROLLER)).problem).toMatchObject({
    code: 'not-ready',
    fields: [{ path: 'requirementIds.0', problem: 'unknown' }, { path: 'endsOn', problem: 'too-late' }],
  }))

test('one that began yesterday can still be previewed, and the first day is today', async () =>
  expect(await preview('all', { ...plan, startsOn: '2026-11-20' })).toMatchObject({ firstOn: '2026-11-21' }))

test('it is tried out and then started, each for the audience that was previewed', async () => {
  const pilot = await preview('pilot')
  expect(pilot.people).toBe(2)
  expect((await decide('pilot', 1, (await preview()).audienceSha256)).problem?.code).toBe('out-of-date')
  expect((await decide('pilot', 1, pilot.audienceSha256)).answer?.campaign).toMatchObject({ state: 'pilot', previewed: 2, nextStep: 2 })
  expect((await decide('start', 2)).problem?.code).toBe('out-of-date')
  expect((await decide('start', 2, (await preview()).audienceSha256)).answer?.campaign).toMatchObject({ state: 'running', previewed: 8 })
  expect((await decide('pause', 3)).answer?.campaign.state).toBe('paused')
  expect((await decide('cancel', 4)).answer?.campaign.state).toBe('cancelled')
})

test('somebody who signs meanwhile makes no other audience; somebody who comes or goes does', async () => {
  const { audienceSha256 } = await preview()
  await door.parts.api.journal.save(signatureBy('employee'))
  expect((await preview()).audienceSha256).toBe(audienceSha256)
})

test('the same click twice decides once, and the second is told the same', async () => {
  const { audienceSha256 } = await preview()
  await decide('start', 1, audienceSha256)
  const before = logNumber()
  expect((await decide('start', 1, audienceSha256)).problem?.code).toBe('out-of-date')
  expect(logNumber()).toBe(before)
  door.setNumbering(false)
  await decide('pause', 2)
  expect((await decide('pause', 2)).status).toBe(200)
})

test('a new one is planned under its own id', async () => {
  expect((await decide('plan', 0, undefined, 'spring')).answer?.campaign).toMatchObject({ campaignId: 'spring', state: 'planned', byName: expect.any(String) as string })
  expect((await door.ask(campaigns, {}, CONTROLLER)).answer?.campaigns.map(({ campaignId }) => campaignId).sort()).toEqual(['spring', 'winter'])
})
