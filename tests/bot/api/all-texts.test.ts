import { allTexts } from '../../../core/api/training-questions'
import { lessonPublication, PROGRAMME, requirementPublication, withdrawalOf } from '../../sample/sample-rules'
import type { FrontDoor } from '../web/front-door'
import { openSchool } from './play-learning'

let door: FrontDoor | undefined
afterEach(() => door?.close())

describe('everything there is to read', () => {
  it('is the standard, and each lesson in force under its programme', async () => {
    door = await openSchool({ facts: [requirementPublication({ ...PROGRAMME, lessonIds: ['passwords', 'not-published', 'phishing'] }), lessonPublication('to-come', 1, 0, '2027-01-01')] })
    const { answer } = await door.ask(allTexts, {}, { as: 'employee' })
    expect(answer?.standard).toEqual({ title: { nb: 'Etisk standard', nn: 'Etisk standard', en: 'Ethics standard' }, version: '1.0', minutes: { nb: 5, nn: 5, en: 5 } })
    expect(answer?.lessons.map(({ lessonId, version, where }) => [lessonId, version, where])).toEqual([['phishing', '1.0', 'here'], ['passwords', '1.0', 'here']])
    expect(answer?.programmes).toEqual([{ requirementId: 'privacy-security', title: PROGRAMME.title, lessonIds: ['passwords', 'phishing'] }])
  })

  it('keeps the lessons of a programme that is withdrawn', async () => {
    door = await openSchool({ facts: [requirementPublication(PROGRAMME), withdrawalOf(PROGRAMME)] })
    const { answer } = await door.ask(allTexts, {}, { as: 'outsider', roles: ['Auditor'] })
    expect(answer?.programmes).toEqual([])
    expect(answer?.lessons).toHaveLength(2)
  })
})
