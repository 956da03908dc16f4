import { wheel } from '../../../core/api/wheel-questions'
import type { FrontDoor, Who } from '../web/front-door'
import { LEADER, openWheel, sendSignOff } from './play-wheel'

let door: FrontDoor
beforeAll(async () => void (door = await openWheel()))
afterAll(() => door.close())

const ask = (who: Who, input: Record<string, string> = {}) => door.ask(wheel, { year: 2026, language: 'nb', ...input } as never, who)
const markOf = async (who: Who, requirementId: string, input: Record<string, string> = {}) => (await ask(who, input)).answer?.activities.find((activity) => activity.requirementId === requirementId)?.marks

it('a leader sees the year of the own unit, with what comes from above', async () => {
  const { answer } = await ask(LEADER)
  expect(answer).toMatchObject({ year: 2026, unitId: 'u-kindergarten', above: [{ unitId: 'u-top' }, { unitId: 'u-education' }], below: [{ unitId: 'u-nursery' }], mayAdd: true })
  expect(answer?.activities.find(({ requirementId }) => requirementId === 'budget')).toMatchObject({ isShownOnly: true, doneIn: { system: 'Framsikt' }, ofUnitId: 'u-top', level: 'municipality' })
})

it('a mark of one unit alone says which, and what was done is told at once', async () => {
  const [mark] = (await markOf(LEADER, 'safety-round')) ?? []
  expect(mark).toMatchObject({ round: '2026', subject: 'unit/u-kindergarten', counts: { open: 1 } })
  await sendSignOff(door, LEADER)
  expect(await markOf(LEADER, 'safety-round')).toMatchObject([{ counts: { fulfilled: 1 } }])
  expect(await markOf({ as: 'outsider', roles: ['Auditor'] }, 'safety-round')).toMatchObject([{ counts: { fulfilled: 1 } }])
})

it('somebody without a unit sees what is their own, wherever that is, and no unit’s', async () => {
  expect(await ask({ as: 'employee' })).toMatchObject({ status: 404 })
  expect((await ask({ as: 'employee' }, { mine: 'yes' })).answer).toMatchObject({ unitId: 'u-kindergarten', activities: [] })
  expect((await ask(LEADER, { mine: 'yes' })).answer?.activities.map(({ requirementId }) => requirementId)).toContain('safety-round')
})

it('a leader sees no wheel of a unit above or beside', async () => {
  expect(await ask(LEADER, { unitId: 'u-top' })).toMatchObject({ status: 404 })
  expect(await ask(LEADER, { unitId: 'u-ghost' })).toMatchObject({ status: 404 })
  expect(await ask({ as: 'director' }, { unitId: 'u-kindergarten' })).toMatchObject({ status: 200, answer: { mayAdd: false } })
})

it('a year nobody has planned for is empty, and a controller may add to it', async () => {
  expect((await ask({ as: 'outsider', roles: ['Controller'] }, { year: '2019' })).answer).toMatchObject({ year: 2019, activities: [], mayAdd: true })
})
