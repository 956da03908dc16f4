import { confirmSignOff, delegate } from '../../../core/api/wheel-questions'
import type { FrontDoor } from '../web/front-door'
import { LEADER, listTaskNames, openActivity, openWheel, sendSignOff } from './play-wheel'

let door: FrontDoor
const OF = { requirementId: 'safety-round', subject: 'unit/u-kindergarten', round: '2026' }
let recordKey: string
beforeEach(async () => {
  door = await openWheel()
  await door.ask(delegate, { ...OF, toPersonId: 'p-colleague', isStanding: false, note: '' }, LEADER)
  await sendSignOff(door, { as: 'colleague' })
  recordKey = (await openActivity(door, LEADER)).answer?.signOff?.recordKey ?? ''
})
afterEach(() => door.close())

const confirm = (confirms: boolean, reason = '', as: 'leader' | 'colleague' = 'leader') => door.ask(confirmSignOff, { ...OF, recordKey, confirms, reason }, { as })

it('the leader confirms, and then it counts', async () => {
  expect(await listTaskNames(door, LEADER)).toContain('safety-round open answerer')
  expect((await confirm(true)).answer?.outcome).toBe('confirmed')
  expect(await listTaskNames(door, LEADER)).toContain('safety-round fulfilled answerer')
  expect((await confirm(true)).problem?.code).toBe('out-of-date')
})

it('or sends it back with a reason, and the delegate does it again', async () => {
  expect((await confirm(false)).problem).toMatchObject({ code: 'not-ready', fields: [{ path: 'reason' }] })
  expect((await confirm(false, 'Bildene mangler')).answer?.outcome).toBe('sent-back')
  expect((await openActivity(door, { as: 'colleague' })).answer).toMatchObject({ task: { step: 1, state: 'open' }, may: { signOff: true } })
  expect((await sendSignOff(door, { as: 'colleague' }, { step: 1 })).answer?.outcome).toBe('signed-off')
})

it('nobody confirms their own', async () => expect((await confirm(true, '', 'colleague')).problem?.code).toBe('not-found'))
