import { trainingFigures } from '../../../core/api/training-figures-questions'
import { holdMeeting } from '../../../core/api/training-leader-questions'
import { exemptionOf, PROGRAMME } from '../../sample/sample-rules'
import type { FrontDoor } from '../web/front-door'
import { openSchool, takeLesson } from './play-learning'
import { MEETING, PUBLISHED } from './play-leader'
import { CONTROLLER } from './sample-questions'

let door: FrontDoor
beforeEach(async () => void (door = await openSchool({ facts: [...PUBLISHED, exemptionOf('newcomer', PROGRAMME)] })))
afterEach(() => door.close())

describe('figures of training', () => {
  it('stand by lesson and by how it is known, with those excluded and why', async () => {
    await takeLesson(door, 'employee')
    await door.ask(holdMeeting, { ...MEETING, personIds: ['p-no-account'] }, { as: 'leader' })
    const { answer } = await door.ask(trainingFigures, {}, CONTROLLER)
    expect(answer).toMatchObject({
      unitId: 'u-top',
      programmes: [
        {
          requirementId: PROGRAMME.requirementId,
          lessons: [
            {
              lessonId: 'phishing',
              outOn: '2026-11-02',
              done: { own: 1, meeting: 1, registered: 0, imported: 0 },
              excluded: [{ because: 'on-leave', count: 1 }, { because: 'exempted', count: 1 }],
              talks: { workplaces: 1, held: 1 },
            },
            { lessonId: 'passwords', done: { own: 0 }, talks: { workplaces: 1, held: 0 } },
          ],
        },
      ],
    })
  })

  it('of a unit are for its leader and those above, without names', async () => {
    const { answer } = await door.ask(trainingFigures, { unitId: 'u-nursery' }, { as: 'director' })
    expect(answer?.programmes[0]?.lessons[0]).toMatchObject({ outstanding: 1, excluded: [{ because: 'exempted', count: 1 }] })
    expect(JSON.stringify(answer)).not.toMatch(/Navn|p-/)
    expect((await door.ask(trainingFigures, {}, { as: 'leader' })).answer?.unitId).toBe('u-kindergarten')
  })

  it.each([
    ['the unit above', 'u-education'],
    ['a unit that does not exist', 'u-nowhere'],
  ])('of %s are not found for a leader', async (_, unitId) => expect((await door.ask(trainingFigures, { unitId }, { as: 'leader' })).status).toBe(404))

  it('are not for employees', async () => expect((await door.ask(trainingFigures, {}, { as: 'employee' })).status).toBe(403))
})
