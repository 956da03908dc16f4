import { holdTalk, meeting } from '../../../core/api/training-leader-questions'
import { PEOPLE } from '../../sample/sample-log'
import type { FrontDoor } from '../web/front-door'
import { LESSONS, openSchool, takeLesson } from './play-learning'
import { LESSON_OF_UNIT, PUBLISHED } from './play-leader'

let door: FrontDoor
beforeEach(async () => void (door = await openSchool({ facts: PUBLISHED })))
afterEach(() => door.close())

describe('a meeting about a lesson', () => {
  it('shows the whole lesson, and everybody of the unit but whoever runs it', async () => {
    const { answer } = await door.ask(meeting, LESSON_OF_UNIT, { as: 'leader' })
    expect(answer).toMatchObject({ unitName: 'Solbakken barnehage', outOn: '2026-11-02', heldFrom: '2026-11-02' })
    expect(answer?.lesson).toEqual(LESSONS[0])
    expect(answer?.people.map(({ personId }) => personId).sort()).toEqual([PEOPLE.colleague, PEOPLE.disabled, PEOPLE.employee, PEOPLE.hiredIn, PEOPLE.newcomer, PEOPLE.noAccount, PEOPLE.onLeave].sort())
  })

  it('tells the leader who still lacks it', async () => {
    await takeLesson(door, 'employee')
    const { answer } = await door.ask(meeting, LESSON_OF_UNIT, { as: 'leader' })
    const lacks = (personId: string) => answer?.people.find((person) => person.personId === personId)?.lacksLesson
    expect([lacks(PEOPLE.employee), lacks(PEOPLE.noAccount), lacks(PEOPLE.onLeave)]).toEqual([false, true, false])
  })

  it('tells an ethics guide names and nothing about them', async () => {
    const { answer } = await door.ask(meeting, LESSON_OF_UNIT, { as: 'colleague' })
    expect(answer?.people).toHaveLength(7)
    expect(answer?.people.every((person) => !('lacksLesson' in person))).toBe(true)
  })

  it('says that the unit has talked about it', async () => {
    await door.ask(holdTalk, { ...LESSON_OF_UNIT, heldOn: '2026-11-18' }, { as: 'leader' })
    expect((await door.ask(meeting, LESSON_OF_UNIT, { as: 'colleague' })).answer?.talk).toEqual({ heldOn: '2026-11-18', byName: 'Navn leader' })
  })

  it('is a look at names, which leaves a trace', async () => {
    await door.ask(meeting, LESSON_OF_UNIT, { as: 'colleague' })
    expect((await door.parts.api.tables.access.sweep('', 10)).map(({ row }) => row.values)).toContainEqual(expect.objectContaining({ by: PEOPLE.colleague, unitId: 'u-kindergarten', people: 7 }))
  })

  it.each([
    ['a colleague', LESSON_OF_UNIT, 'employee'],
    ['the leader above', LESSON_OF_UNIT, 'director'],
    ['a unit that does not exist', { ...LESSON_OF_UNIT, unitId: 'u-nowhere' }, 'leader'],
    ['a lesson of no programme', { ...LESSON_OF_UNIT, lessonId: 'gifts' }, 'leader'],
  ] as const)('is not found for %s', async (_, input, as) => {
    const before = await door.everythingKept()
    expect((await door.ask(meeting, input, { as })).status).toBe(404)
    expect(await door.everythingKept()).toEqual(before)
  })
})
