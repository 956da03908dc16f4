import { delegate, endDelegation } from '../../../core/api/wheel-questions'
import type { FrontDoor } from '../web/front-door'
import { LEADER, listTaskNames, openWheel } from './play-wheel'

let door: FrontDoor
beforeEach(async () => void (door = await openWheel()))
afterEach(() => door.close())

const OF = { requirementId: 'safety-round', subject: 'unit/u-kindergarten', round: '2026' }
const give = (toPersonId = 'p-colleague') => door.ask(delegate, { ...OF, toPersonId, isStanding: false, byOn: '2026-11-28', note: '' }, LEADER)

it('what is delegated is the colleague’s task, and comes back with a reason', async () => {
  expect((await give()).answer?.delegation).toMatchObject({ toName: 'Navn colleague', byOn: '2026-11-28', isMine: false })
  expect(await listTaskNames(door, { as: 'colleague' })).toEqual(['safety-round open delegate'])
  expect((await door.ask(endDelegation, { ...OF, deed: 'return', reason: '' }, { as: 'colleague' })).problem).toMatchObject({ code: 'not-ready', fields: [{ path: 'reason', problem: 'missing' }] })
  expect((await door.ask(endDelegation, { ...OF, deed: 'return', reason: 'Er på kurs' }, { as: 'colleague' })).status).toBe(200)
  expect(await listTaskNames(door, { as: 'colleague' })).toEqual([])
})

it('told twice it is one record, also while the log lags', async () => {
  door.setNumbering(false)
  const [first, second] = [await give(), await give()]
  expect(second.answer?.delegation).toEqual(first.answer?.delegation)
  expect(await door.parts.api.journal.listAbout(OF.subject)).toHaveLength(1)
})

it('given to two people in one moment, one of them has it, and whoever lost is told or was replaced', async () => {
  const both = await Promise.all([give('p-colleague'), give('p-employee')])
  const given = both.filter(({ status }) => status === 200)
  expect(await door.parts.api.journal.listAbout(OF.subject)).toHaveLength(given.length)
  const having = (await Promise.all((['colleague', 'employee'] as const).map((as) => listTaskNames(door, { as })))).filter((tasks) => tasks.length > 0)
  expect(having).toHaveLength(1)
})

it('a leader takes it back', async () => {
  await give()
  expect((await door.ask(endDelegation, { ...OF, deed: 'end', reason: '' }, LEADER)).status).toBe(200)
  expect(await listTaskNames(door, { as: 'colleague' })).toEqual([])
})

it('nobody delegates what is not theirs', async () => {
  const before = await door.everythingKept()
  expect((await door.ask(delegate, { ...OF, toPersonId: 'p-colleague', isStanding: false, note: '' }, { as: 'employee' })).problem?.code).toBe('not-found')
  expect((await give('p-director')).problem).toMatchObject({ code: 'not-ready', fields: [{ path: 'toPersonId', problem: 'unknown-person' }] })
  expect(await door.everythingKept()).toEqual(before)
})
