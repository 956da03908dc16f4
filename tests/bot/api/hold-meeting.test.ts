import { StorageUnavailableError } from '../../../bot/ports'
import { unitPeople } from '../../../core/api/unit-questions'
import { holdMeeting, unitLessons } from '../../../core/api/training-leader-questions'
import { PEOPLE } from '../../sample/sample-log'
import type { FrontDoor } from '../web/front-door'
import { openSchool, takeLesson } from './play-learning'
import { MEETING, PUBLISHED } from './play-leader'

let door: FrontDoor
beforeEach(async () => void (door = await openSchool({ facts: PUBLISHED })))
afterEach(() => door.close())

const recordsOf = async (subject: string) => (await door.parts.api.journal.listAbout(subject)).map(({ fact }) => fact)

describe('a lesson taken in a meeting', () => {
  it('gives everybody who was there their record, and the unit its conversation', async () => {
    const { answer } = await door.ask(holdMeeting, MEETING, { as: 'leader' })
    expect(answer).toMatchObject({
      attendances: [
        { personId: PEOPLE.employee, displayName: 'Navn employee', outcome: 'recorded' },
        { personId: PEOPLE.noAccount, displayName: 'Per Uten Konto', outcome: 'recorded' },
      ],
      talk: { heldOn: '2026-11-20', byName: 'Navn leader' },
    })
    const { answer: unit } = await door.ask(unitPeople, { unitId: 'u-kindergarten' }, { as: 'leader' })
    expect(unit?.people.find(({ personId }) => personId === PEOPLE.noAccount)?.programmes).toMatchObject([{ done: 1, total: 2, evidence: { own: 0, meeting: 1 } }])
    const { answer: lessons } = await door.ask(unitLessons, { unitId: 'u-kindergarten' }, { as: 'leader' })
    expect(lessons?.lessons[0]).toMatchObject({ lessonId: 'phishing', talk: { heldOn: '2026-11-20' } })
  })

  it('is answered when everything of it is numbered, in whatever order that comes', async () => {
    const reached = jest.spyOn(door.parts.api.readModel, 'reached')
    await door.ask(holdMeeting, MEETING, { as: 'leader' })
    const subjects = [PEOPLE.employee, PEOPLE.noAccount, 'unit/u-kindergarten']
    const journalled = (await Promise.all(subjects.map((subject) => door.parts.api.journal.listAbout(subject)))).flat()
    expect(reached.mock.calls.map(([factKey]) => factKey).sort()).toEqual(journalled.map(({ factKey }) => factKey).sort())
    expect(journalled).toHaveLength(3)
  })

  it('sent twice is one, with the same answer', async () => {
    const first = await door.ask(holdMeeting, MEETING, { as: 'leader' })
    const before = await recordsOf(PEOPLE.employee)
    const again = await door.ask(holdMeeting, MEETING, { as: 'leader' })
    expect(again.answer).toMatchObject({ attendances: first.answer?.attendances, talk: first.answer?.talk })
    expect(await recordsOf(PEOPLE.employee)).toEqual(before)
    expect(await recordsOf('unit/u-kindergarten')).toHaveLength(1)
  })

  it('that broke off midway is whole when it is sent again, also while the log lags', async () => {
    door.setNumbering(false)
    const save = jest.spyOn(door.parts.api.journal, 'save').mockRejectedValueOnce(new StorageUnavailableError('away'))
    expect((await door.ask(holdMeeting, MEETING, { as: 'leader' })).status).toBe(503)
    save.mockRestore()
    const again = await door.ask(holdMeeting, MEETING, { as: 'leader' })
    expect(again.answer?.attendances.map(({ outcome }) => outcome)).toEqual(['recorded', 'recorded'])
    expect([await recordsOf(PEOPLE.employee), await recordsOf(PEOPLE.noAccount)].map(({ length }) => length)).toEqual([1, 1])
  })

  it('says who got nothing and why', async () => {
    await takeLesson(door, 'employee')
    const { answer } = await door.ask(holdMeeting, { ...MEETING, personIds: [PEOPLE.employee, PEOPLE.onLeave, PEOPLE.director, PEOPLE.leader] }, { as: 'leader' })
    expect(answer?.attendances.map(({ outcome }) => outcome)).toEqual(['already-completed', 'excluded', 'not-in-unit', 'runs-the-meeting'])
    expect(answer?.talk).toBeUndefined()
  })

  it('may be run by an ethics guide of the unit', async () => {
    expect((await door.ask(holdMeeting, MEETING, { as: 'colleague' })).answer?.talk?.byName).toBe('Navn colleague')
  })

  it.each([
    ['by a colleague', MEETING, 'employee', 404, 'not-found'],
    ['by the leader above', MEETING, 'director', 404, 'not-found'],
    ['of another unit', { ...MEETING, unitId: 'u-education' }, 'leader', 404, 'not-found'],
    ['about a lesson of no programme', { ...MEETING, lessonId: 'gifts' }, 'leader', 404, 'not-found'],
    ['tomorrow', { ...MEETING, heldOn: '2026-11-22' }, 'leader', 422, 'bad-day'],
    ['before the lesson was out', { ...MEETING, heldOn: '2026-11-01' }, 'leader', 422, 'bad-day'],
    ['on a day that does not exist', { ...MEETING, heldOn: '2026-02-30' }, 'leader', 400, 'bad-input'],
    ['with nobody', { ...MEETING, personIds: [] }, 'leader', 400, 'bad-input'],
    ['with more than a room holds', { ...MEETING, personIds: Array.from({ length: 201 }, (_, index) => `p-${index}`) }, 'leader', 400, 'bad-input'],
    ['under no id of its own', { ...MEETING, meetingId: 'x' }, 'leader', 400, 'bad-input'],
  ] as const)('is refused %s, and nothing is written', async (_, input, as, status, code) => {
    const before = await door.everythingKept()
    const { personIds, ...rest } = input
    const answer = await door.ask(holdMeeting, { ...rest, personIds: [...personIds] }, { as })
    expect([answer.status, answer.problem?.code]).toEqual([status, code])
    expect(await door.everythingKept()).toEqual(before)
  })
})
