import { holdTalk } from '../../../core/api/training-leader-questions'
import type { FrontDoor } from '../web/front-door'
import { openSchool } from './play-learning'
import { LESSON_OF_UNIT, PUBLISHED } from './play-leader'

let door: FrontDoor
beforeEach(async () => void (door = await openSchool({ facts: PUBLISHED })))
afterEach(() => door.close())

const told = { ...LESSON_OF_UNIT, heldOn: '2026-11-18' }

describe('“we talked about it”', () => {
  it('is kept about the unit', async () => {
    expect((await door.ask(holdTalk, told, { as: 'leader' })).answer).toEqual({ talk: { heldOn: '2026-11-18', byName: 'Navn leader' }, already: false })
    expect((await door.parts.api.journal.listAbout('unit/u-kindergarten')).map(({ fact }) => fact)).toMatchObject([{ kind: 'talk', channel: 'tab', heldOn: '2026-11-18' }])
  })

  it('told twice, or by two, counts once: the second gets the first’s answer, also while the log lags', async () => {
    door.setNumbering(false)
    await door.ask(holdTalk, told, { as: 'leader' })
    expect((await door.ask(holdTalk, { ...told, heldOn: '2026-11-20' }, { as: 'colleague' })).answer).toEqual({ talk: { heldOn: '2026-11-18', byName: 'Navn leader' }, already: true })
    expect(await door.parts.api.journal.listAbout('unit/u-kindergarten')).toHaveLength(1)
  })

  it('told by two in one moment counts once', async () => {
    const both = await Promise.all([door.ask(holdTalk, told, { as: 'leader' }), door.ask(holdTalk, { ...told, heldOn: '2026-11-20' }, { as: 'colleague' })])
    expect(new Set(both.map(({ answer }) => answer?.talk.heldOn)).size).toBe(1)
    expect(await door.parts.api.journal.listAbout('unit/u-kindergarten')).toHaveLength(1)
  })

  it.each([
    ['by a colleague', told, 'employee', 404, 'not-found'],
    ['by the leader above', told, 'director', 404, 'not-found'],
    ['for tomorrow', { ...told, heldOn: '2026-11-22' }, 'leader', 422, 'bad-day'],
    ['for a unit with a name no unit has', { ...told, unitId: 'x'.repeat(41) }, 'leader', 400, 'bad-input'],
  ] as const)('is refused %s, and nothing is written', async (_, input, as, status, code) => {
    const before = await door.everythingKept()
    const answer = await door.ask(holdTalk, input, { as })
    expect([answer.status, answer.problem?.code]).toEqual([status, code])
    expect(await door.everythingKept()).toEqual(before)
  })
})
