import { holdTalk, unitLessons } from '../../../core/api/training-leader-questions'
import { PROGRAMME, requirementPublication } from '../../sample/sample-rules'
import type { FrontDoor } from '../web/front-door'
import { openSchool } from './play-learning'
import { GUIDED, LESSON_OF_UNIT } from './play-leader'

let door: FrontDoor
beforeEach(async () => {
  door = await openSchool({ facts: [GUIDED, requirementPublication({ ...PROGRAMME, cadence: { kind: 'calendar', firstOn: '2026-11-12', everyWeeks: 2 } })] })
})
afterEach(() => door.close())

describe('what there is to talk about in the unit', () => {
  it('is what is out, and what goes out within a week', async () => {
    const { answer } = await door.ask(unitLessons, { unitId: 'u-kindergarten' }, { as: 'leader' })
    expect(answer).toMatchObject({
      name: 'Solbakken barnehage',
      lessons: [
        { lessonId: 'phishing', programme: { nb: 'Personvern og informasjonssikkerhet' }, outOn: '2026-11-12', isOut: true, isBroughtBack: false, talkedFrom: '2026-11-05' },
        { lessonId: 'passwords', outOn: '2026-11-26', isOut: false, talkedFrom: '2026-11-19' },
      ],
    })
    expect(JSON.stringify(answer)).not.toMatch(/Navn/)
  })

  it('says what was talked about, and who said so', async () => {
    await door.ask(holdTalk, { ...LESSON_OF_UNIT, lessonId: 'passwords', heldOn: '2026-11-20' }, { as: 'colleague' })
    const { answer } = await door.ask(unitLessons, { unitId: 'u-kindergarten' }, { as: 'leader' })
    expect(answer?.lessons.map(({ talk }) => talk)).toEqual([undefined, { heldOn: '2026-11-20', byName: 'Navn colleague' }])
  })

  it('leaves out what concerns only the leader who asks', async () => {
    const course = requirementPublication({ ...PROGRAMME, requirementId: 'leader-course', audience: { ...PROGRAMME.audience, leaders: 'only' } })
    const school = await openSchool({ facts: [course, requirementPublication({ ...PROGRAMME, cadence: { kind: 'calendar', firstOn: '2026-11-12', everyWeeks: 2 } })] })
    const { answer } = await school.ask(unitLessons, { unitId: 'u-kindergarten' }, { as: 'leader' })
    await school.close()
    expect(answer?.lessons.filter(({ requirementId }) => requirementId === 'leader-course')).toEqual([])
    expect(answer?.lessons.length).toBeGreaterThan(0)
  })

  it.each(['employee', 'director'] as const)('is not found for the %s', async (as) => {
    expect((await door.ask(unitLessons, { unitId: 'u-kindergarten' }, { as })).status).toBe(404)
  })
})
