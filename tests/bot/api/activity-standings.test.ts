import { activityStandings } from '../../../core/api/wheel-questions'
import type { FrontDoor, Who } from '../web/front-door'
import { LEADER, openWheel } from './play-wheel'

let door: FrontDoor
beforeAll(async () => void (door = await openWheel()))
afterAll(() => door.close())

const ask = (who: Who, changes: Record<string, string> = {}) => door.ask(activityStandings, { requirementId: 'safety-round', round: '2026', unitId: 'u-kindergarten', ...changes }, who)

it('a mark is told line by line, in one’s own unit with who answers for it', async () => {
  expect((await ask(LEADER)).answer).toMatchObject({ standings: [{ about: { subject: 'unit/u-kindergarten' }, round: '2026', state: 'open', answererNames: ['Navn leader'] }], hidden: {} })
})

it('above, those who answer are not named', async () => {
  expect((await ask({ as: 'director' }, { unitId: 'u-education' })).answer?.standings).toMatchObject([{ about: { subject: 'unit/u-kindergarten' }, answererNames: [] }])
})

it('what is unknown, and what lies outside what one may see, is not found', async () => {
  expect(await ask(LEADER, { requirementId: 'ghost' })).toMatchObject({ status: 404 })
  expect(await ask(LEADER, { requirementId: 'ethics-standard' })).toMatchObject({ status: 404 })
  expect(await ask(LEADER, { unitId: 'u-top' })).toMatchObject({ status: 404 })
})

it('a round that is not of the year has nobody', async () => expect((await ask(LEADER, { round: '2031' })).answer).toMatchObject({ standings: [] }))
