import { drawSpotCheck, previewSpotCheck } from '../../../core/api/control-questions'
import { openFrontDoor, type FrontDoor } from '../web/front-door'
import { REVIEW } from '../../core/control/sample-control'
import { CONTROLLER, NUMBER_OF_REVIEWS, REVIEWS, WISH } from './play-control'

let door: FrontDoor
beforeEach(async () => void (door = await openFrontDoor({ facts: [REVIEW, ...REVIEWS] })))
afterEach(() => door.close())
const { from, to, requirementIds } = WISH
const drawOf = () => door.parts.api.readModel.state().spotChecks.get('autumn')?.draw

test('a preview says how many there are to draw from, and of which activities', async () => {
  const before = await door.everythingKept()
  expect((await door.ask(previewSpotCheck, { from, to, requirementIds }, CONTROLLER)).answer).toMatchObject({ population: 3, activities: [{ requirementId: 'risk-review', title: { nb: 'Gjennomgå risiko' }, population: 3 }] })
  expect((await door.ask(previewSpotCheck, { from, to, requirementIds, unitIds: ['u-nursery'] }, CONTROLLER)).answer).toMatchObject({ population: 0, activities: [] })
  expect((await door.ask(previewSpotCheck, { from: to, to: from, requirementIds }, CONTROLLER)).problem?.fields).toEqual([{ path: 'to', problem: 'before-start' }])
  expect(await door.everythingKept()).toEqual(before)
})

test('a draw keeps its seed and where the log ended', async () => {
  expect((await door.ask(drawSpotCheck, WISH, CONTROLLER)).answer).toMatchObject({ checkId: 'autumn', drawn: 2, population: 3 })
  expect(drawOf()).toMatchObject({ logNumber: NUMBER_OF_REVIEWS, seed: expect.stringMatching(/^[0-9a-f]{32}$/) as string })
})

test('the same click twice draws once, also while the log lags', async () => {
  await door.ask(drawSpotCheck, WISH, CONTROLLER)
  const { drawn } = drawOf() ?? {}
  expect((await door.ask(drawSpotCheck, WISH, CONTROLLER)).answer).toMatchObject({ drawn: 2 })
  expect(drawOf()?.drawn).toEqual(drawn)
  door.setNumbering(false)
  await door.ask(drawSpotCheck, { ...WISH, checkId: 'spring' }, CONTROLLER)
  const before = await door.everythingKept()
  expect((await door.ask(drawSpotCheck, { ...WISH, checkId: 'spring' }, CONTROLLER)).answer).toMatchObject({ checkId: 'spring', drawn: 2 })
  expect(await door.everythingKept()).toEqual(before)
})

test('another wish under the same name, or one that cannot be, is refused', async () => {
  await door.ask(drawSpotCheck, WISH, CONTROLLER)
  expect((await door.ask(drawSpotCheck, { ...WISH, count: 3 }, CONTROLLER)).problem?.code).toBe('out-of-date')
  expect((await door.ask(drawSpotCheck, { ...WISH, checkId: 'x', dueOn: '2026-01-01' }, CONTROLLER)).problem).toMatchObject({ code: 'not-ready', fields: [{ path: 'dueOn', problem: 'past' }] })
})
