import { lessonText } from '../../../core/api/training-questions'
import type { LessonElsewhere } from '../../../core/training/lesson'
import { lessonPublication, PROGRAMME, requirementPublication, sampleLesson } from '../../sample/sample-rules'
import type { FrontDoor } from '../web/front-door'
import { LESSONS, lessonOf, openSchool, takeLesson } from './play-learning'

let door: FrontDoor | undefined
afterEach(() => door?.close())

const { conversationGuide, reflection, title } = sampleLesson()
const ELSEWHERE: LessonElsewhere = {
  where: 'elsewhere', lessonId: 'phishing', title, minutes: 30, reflection, conversationGuide,
  body: { nb: 'Kurset tas i KS Læring.', nn: 'Kurset tek du i KS Læring.', en: 'The course is in KS Læring.' }, system: 'KS Læring', url: 'https://laering.test/kurs/7',
}

describe('a lesson', () => {
  it('is told in the language asked for, and never which answers are right', async () => {
    door = await openSchool()
    const { answer } = await door.ask(lessonText, { lessonId: 'phishing', language: 'en' }, { as: 'employee' })
    expect(answer).toMatchObject({ title: 'Recognise fraud', version: '1.0', minutes: 4, body: 'Se på avsenderen før du svarer.' })
    expect(answer?.questions?.map(({ questionId, kind, options }) => [questionId, kind, options.length])).toEqual([['sender', 'single', 2], ['signs', 'multiple', 3], ['report', 'true-false', 0]])
    expect(JSON.stringify(answer)).not.toMatch(/isRight|isTrue|Adressen avslører/)
  })

  it('comes with my next step when it names what I owe', async () => {
    door = await openSchool()
    const { obligationKey } = await lessonOf(door, 'employee')
    const asked = { lessonId: 'phishing', language: 'nb', obligationKey } as const
    expect((await door.ask(lessonText, asked, { as: 'employee' })).answer?.next).toEqual({ step: 'question', questionId: 'sender', number: 1, of: 3, attempt: 0 })
    await takeLesson(door, 'employee')
    expect((await door.ask(lessonText, asked, { as: 'employee' })).answer).not.toHaveProperty('next')
  })

  it('can be read by those who do not owe it, at any time, without a step', async () => {
    door = await openSchool({ facts: [] })
    for (const who of [{ as: 'employee' }, { as: 'outsider', roles: ['Auditor'] }] as const)
      expect((await door.ask(lessonText, { lessonId: 'phishing', language: 'nb' }, { ...who, roles: [...('roles' in who ? who.roles : [])] })).answer).not.toHaveProperty('next')
  })

  it('of somebody else’s obligation leads to my own, and to nothing where I owe none', async () => {
    door = await openSchool()
    const { obligationKey } = await lessonOf(door, 'colleague')
    expect((await door.ask(lessonText, { lessonId: 'phishing', language: 'nb', obligationKey }, { as: 'employee' })).problem?.code).toBe('out-of-date')
    expect((await door.ask(lessonText, { lessonId: 'phishing', language: 'nb', obligationKey }, { as: 'outsider', roles: ['Controller'] })).status).toBe(404)
  })

  it('that lives elsewhere says where', async () => {
    door = await openSchool({ lessons: [ELSEWHERE], facts: [requirementPublication({ ...PROGRAMME, lessonIds: ['phishing'] })] })
    const { obligationKey } = await lessonOf(door, 'employee')
    const { answer } = await door.ask(lessonText, { lessonId: 'phishing', language: 'nn', obligationKey }, { as: 'employee' })
    expect(answer).toMatchObject({ body: 'Kurset tek du i KS Læring.', elsewhere: { system: 'KS Læring', url: 'https://laering.test/kurs/7' } })
    expect(answer).not.toHaveProperty('questions')
  })

  it('shows its picture by address, with what somebody who does not see it is told, and its film', async () => {
    const picture = { sha256: 'a'.repeat(64), mediaType: 'image/png' as const, alternative: { nb: 'En e-post', nn: 'Ein e-post', en: 'An e-mail' } }
    const film = { url: 'https://film.test/1', title: { nb: 'Slik ser det ut', nn: 'Slik ser det ut', en: 'What it looks like' } }
    door = await openSchool({ lessons: [sampleLesson('phishing', { picture, film })] })
    const { answer } = await door.ask(lessonText, { lessonId: 'phishing', language: 'nn' }, { as: 'employee' })
    expect([answer?.picture, answer?.film]).toEqual([{ path: `/pictures/${picture.sha256}`, alternative: 'Ein e-post' }, { url: film.url, title: 'Slik ser det ut' }])
  })

  it('is not found before it is published, or before its day', async () => {
    door = await openSchool({ lessons: LESSONS, facts: [lessonPublication('to-come', 1, 0, '2027-01-01')] })
    for (const lessonId of ['no-such', 'to-come']) expect((await door.ask(lessonText, { lessonId, language: 'nb' }, { as: 'employee' })).status).toBe(404)
  })
})
