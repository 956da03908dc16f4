import { giveAnswer, learning } from '../../../core/api/training-questions'
import { completionBy } from '../../sample/sample-records'
import { exemptionOf, lessonReturn, PROGRAMME, requirementPublication, withdrawalOf } from '../../sample/sample-rules'
import type { FrontDoor } from '../web/front-door'
import { answerOf, lessonOf, openSchool, takeLesson } from './play-learning'

let door: FrontDoor | undefined
afterEach(() => door?.close())

describe('what I am to learn', () => {
  it('is each lesson of my programmes in order, with its day, its minutes and where it stands', async () => {
    door = await openSchool()
    const { answer } = await door.ask(learning, {}, { as: 'employee' })
    expect(answer?.programmes).toMatchObject([
      {
        requirementId: 'privacy-security',
        title: { nb: 'Personvern og informasjonssikkerhet' },
        lessons: [
          { lessonId: 'phishing', title: { nb: 'Kjenn igjen svindel' }, minutes: 4, where: 'here', opensOn: '2026-11-02', dueOn: '2026-11-23', state: 'due-soon', step: 0 },
          { lessonId: 'passwords', state: 'due-soon' },
        ],
      },
    ])
    expect(JSON.stringify(answer)).not.toMatch(/progress|isRight|chosen/)
  })

  it('tells how far I have come, on whichever device, and nothing of what I answered', async () => {
    door = await openSchool()
    await door.ask(giveAnswer, await answerOf(door, 'employee', ['colour']), { as: 'employee' })
    await door.ask(giveAnswer, await answerOf(door, 'employee'), { as: 'employee' })
    const lesson = await lessonOf(door, 'employee')
    expect(lesson.progress).toEqual({ answered: 2, of: 3 })
    expect(JSON.stringify(lesson)).not.toMatch(/colour|isRight/)
    expect(await lessonOf(door, 'colleague')).not.toHaveProperty('progress')
  })

  it('is done at once, before the log has numbered it, and says how that is known', async () => {
    door = await openSchool()
    door.setNumbering(false)
    await takeLesson(door, 'employee')
    expect(await lessonOf(door, 'employee')).toMatchObject({ state: 'fulfilled', evidence: 'own', fulfilledBy: { kind: 'completion', lessonId: 'phishing' } })
    expect(await lessonOf(door, 'employee')).not.toHaveProperty('progress')
  })

  it('says why a lesson was brought back', async () => {
    door = await openSchool({ facts: [requirementPublication(PROGRAMME), completionBy('employee'), lessonReturn()] })
    expect(await lessonOf(door, 'employee')).toMatchObject({ why: 'brought-back', returnReason: { nb: 'En sak i avisen' }, state: 'open' })
  })

  it('is nothing yet before its day, and says which day that is', async () => {
    door = await openSchool({ facts: [requirementPublication({ ...PROGRAMME, cadence: { kind: 'calendar', firstOn: '2026-11-09', everyWeeks: 3 } })] })
    expect(await lessonOf(door, 'employee', 'passwords')).toMatchObject({ state: 'upcoming', opensOn: '2026-11-30' })
  })

  it.each([
    ['I am exempted', [requirementPublication(PROGRAMME), exemptionOf('employee', PROGRAMME)], 'employee', 'exempted'],
    ['I am on leave', [requirementPublication(PROGRAMME)], 'onLeave', 'on-leave'],
    ['the programme is withdrawn', [requirementPublication(PROGRAMME), withdrawalOf(PROGRAMME)], 'employee', 'withdrawn'],
  ] as const)('says that it is not owed when %s', async (_, facts, as, because) => {
    door = await openSchool({ facts: [...facts] })
    const lesson = await lessonOf(door, as)
    expect(lesson).toMatchObject({ state: 'excluded', excludedBecause: because })
    expect(lesson.excludedSince).toMatch(/^2026-/)
  })

  it('is no programme where none is published', async () => {
    door = await openSchool({ facts: [] })
    expect((await door.ask(learning, {}, { as: 'employee' })).answer?.programmes).toEqual([])
  })
})
