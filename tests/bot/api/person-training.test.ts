import { StorageUnavailableError } from '../../../bot/ports'
import { personTraining, registerCompletion } from '../../../core/api/training-leader-questions'
import { PEOPLE } from '../../sample/sample-log'
import type { FrontDoor } from '../web/front-door'
import { answerOf, openSchool, takeLesson } from './play-learning'
import { giveAnswer } from '../../../core/api/training-questions'
import { completionOf, PUBLISHED } from './play-leader'

let door: FrontDoor
beforeEach(async () => void (door = await openSchool({ facts: PUBLISHED })))
afterEach(() => door.close())

const ask = (personId: string, as: 'leader' | 'director' = 'leader') => door.ask(personTraining, { personId }, { as })

describe('what one person has to sign and learn', () => {
  it('is each lesson with its day, how it is known and from when a registration counts', async () => {
    await door.ask(registerCompletion, completionOf(door, 'noAccount'), { as: 'leader' })
    const { answer } = await ask(PEOPLE.noAccount)
    expect(answer).toMatchObject({
      displayName: 'Per Uten Konto',
      requirements: [
        { requirementId: 'ethics-standard', kind: 'sign', lessons: [] },
        {
          requirementId: 'privacy-security',
          kind: 'learn',
          lessons: [
            { lessonId: 'phishing', state: 'fulfilled', evidence: 'registered', fulfilledBy: { actorName: 'Navn leader', reason: 'Tok kurset på papir' } },
            { lessonId: 'passwords', state: 'due-soon', countsFrom: '2025-11-02' },
          ],
        },
      ],
    })
  })

  it('never says what was answered or how much was wrong', async () => {
    await door.ask(giveAnswer, await answerOf(door, 'employee', ['colour']), { as: 'employee' })
    await takeLesson(door, 'employee')
    const { answer } = await ask(PEOPLE.employee)
    expect(answer?.requirements[1]?.lessons[0]).toMatchObject({ evidence: 'own' })
    expect(JSON.stringify(answer)).not.toMatch(/hasRepeats|passMark|questions|colour|attempt/)
  })

  it('says why somebody is excluded', async () => {
    const { answer } = await ask(PEOPLE.onLeave)
    expect(answer?.requirements[1]?.lessons.map(({ excludedBecause }) => excludedBecause)).toEqual(['on-leave', 'on-leave'])
  })

  it('is a look that leaves a trace, and is not shown without it', async () => {
    const insert = jest.spyOn(door.parts.api.tables.access, 'insert').mockRejectedValueOnce(new StorageUnavailableError('away'))
    expect((await ask(PEOPLE.employee)).status).toBe(503)
    insert.mockRestore()
    await ask(PEOPLE.employee)
    expect((await door.parts.api.tables.access.sweep('', 10)).map(({ row }) => row.values)).toContainEqual(expect.objectContaining({ by: PEOPLE.leader, people: 1 }))
  })

  it.each([
    ['of another unit', PEOPLE.director, 'leader'],
    ['below, for the leader above', PEOPLE.employee, 'director'],
    ['who is oneself', PEOPLE.leader, 'leader'],
    ['who does not exist', 'p-nobody', 'leader'],
  ] as const)('is not found for somebody %s', async (_, personId, as) => expect((await ask(personId, as)).status).toBe(404))
})
