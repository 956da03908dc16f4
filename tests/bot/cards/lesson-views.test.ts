import { createLinks } from '../../../bot/cards/links'
import { feedbackViewOf, lessonClosedViewOf, lessonFeedbackViewOf, lessonQuestionViewOf, lessonTextViewOf, lessonViewOf, progressOf, requireCurrentLesson, titleOfLesson } from '../../../bot/cards/lesson-views'
import { sha256 } from '../../../bot/hashing'
import type { Fact } from '../../../core/facts/fact'
import type { LearnStanding } from '../../../core/obligations/obligation'
import { listLearnStandings } from '../../../core/training/decide-completion'
import { beginLesson, nextStep } from '../../../core/training/take-lesson'
import { PEOPLE, sampleState, TODAY } from '../../sample/sample-log'
import { completionBy } from '../../sample/sample-records'
import { exemptionOf, lessonPublication, lessonReturn, PROGRAMME, requirementPublication, sampleLesson } from '../../sample/sample-rules'

const links = createLinks({ teamsAppId: 'app', publicUrl: 'https://kvitter.test', whistleblowingUrl: 'https://varsling.test/' })
const lesson = sampleLesson()

/** The standing of a lesson of the programme, and what its views are made from. */
function stand(lessonId: string, ...facts: Fact[]) {
  const state = sampleState(lessonPublication('phishing'), lessonPublication('passwords'), requirementPublication(PROGRAMME), ...facts)
  const person = state.organisation.people.get(PEOPLE.employee)
  const standing = person && listLearnStandings(state, person, TODAY).find(({ obligation }) => obligation.lessonId === lessonId)
  return { parts: { state, sha256, links, today: TODAY, language: 'nb' as const }, standing: standing as LearnStanding }
}

describe('the card that asks for a lesson', () => {
  it('says where in its programme it is, how long it takes and until when', () => {
    const { parts, standing } = stand('passwords')
    expect(lessonViewOf(parts, standing)).toMatchObject({ programme: 'Personvern og informasjonssikkerhet', number: 2, of: 2, minutes: 4, dueOn: '2026-11-23', reason: 'Alle behandler personopplysninger.', isElsewhere: false })
    expect(lessonViewOf(parts, standing).answered).toBeUndefined()
  })

  it('says why it was brought back, in the words of whoever did', () => {
    const { parts, standing } = stand('phishing', completionBy('employee'), lessonReturn())
    expect(lessonViewOf(parts, standing)).toMatchObject({ why: 'brought-back', reason: 'En sak i avisen' })
  })

  it('leads to the lesson itself in the tab', () => {
    const { parts, standing } = stand('phishing')
    const view = lessonViewOf(parts, standing)
    expect(decodeURIComponent(view.tabUrl)).toContain(`lesson/${view.data.obligationKey}`)
  })
})

describe('how far somebody has come', () => {
  const right = { chosen: ['address'], isRight: true }
  it('counts the questions that were answered', () => {
    const begun = beginLesson(lesson.questions)
    expect(progressOf(lesson, begun)).toEqual({ count: 0, of: 3, isDone: false })
    expect(progressOf(lesson, { ...begun, attempts: { sender: [{ ...right, isRight: false }, right] } })).toEqual({ count: 1, of: 3, isDone: false })
    expect(progressOf(lesson, { ...begun, attempts: { sender: [right], signs: [right], report: [right] } })).toEqual({ count: 3, of: 3, isDone: true })
  })
})

describe('the text of a lesson', () => {
  const { parts, standing } = stand('phishing')
  const data = lessonViewOf(parts, standing).data
  const picture = { sha256: 'd'.repeat(64), mediaType: 'image/png' as const, alternative: { nb: 'En e-post', nn: 'Ein e-post', en: 'An e-mail' } }

  it('has its picture on the first page, and its last page for any that is asked beyond', () => {
    const long = sampleLesson('phishing', { picture, body: { nb: 'Ord '.repeat(3_000), nn: 'x', en: 'x' } })
    const first = lessonTextViewOf(parts, data, long, 1)
    expect(first.picture).toEqual({ url: expect.stringContaining('d'.repeat(64)) as unknown, alternative: 'En e-post' })
    const last = lessonTextViewOf(parts, data, long, 99)
    expect([last.page, last.picture]).toEqual([first.pages, undefined])
    expect(first.pages).toBeGreaterThan(1)
  })
})

describe('a question and its answer', () => {
  const begun = beginLesson(lesson.questions)
  const next = nextStep(lesson, begun)
  const data = { obligationKey: '5'.repeat(64), lessonId: 'phishing', step: 0, language: 'nb' as const }

  it('names question, version and attempt, and not what is right', () => {
    if (next.step !== 'question') throw new Error('no question')
    const view = lessonQuestionViewOf(data, lesson, 'c'.repeat(64), next)
    expect(view).toMatchObject({ data: { questionId: 'sender', attempt: 0, contentSha256: 'c'.repeat(64) }, options: [{ id: 'address', text: 'Adressen' }, { id: 'colour', text: 'Fargen' }] })
    expect(JSON.stringify(view)).not.toContain('isRight')
  })

  it('are shown as texts, a statement as true or false', () => {
    const [single, , statement] = lesson.questions
    if (!single || !statement) throw new Error('no questions')
    expect(feedbackViewOf(single, { chosen: ['colour'], isRight: false }, 'nb')).toMatchObject({ chosen: ['Fargen'], right: ['Adressen'] })
    expect(feedbackViewOf(statement, { chosen: ['false'], isRight: false }, 'nb')).toMatchObject({ chosen: [], right: [], statement: { chosen: false, right: true } })
  })

  it.each([
    ['all must be right', 100, { sender: false }, 3, { isCertain: true, passMark: 100 }],
    ['one may be wrong', 60, { sender: false }, 2, { isCertain: false, passMark: 60 }],
    ['one may be wrong and two are', 60, { sender: false, signs: false }, 2, { isCertain: false, passMark: 60 }],
    ['none may be wrong and two are', 80, { sender: false, signs: false }, 3, { isCertain: true, passMark: 80 }],
  ])('say what is left and whether it comes again when %s', (_, passMark, answers, left, again) => {
    const attempts = Object.fromEntries(Object.entries(answers).map(([id, isRight]) => [id, [{ chosen: ['x'], isRight }]]))
    const [question] = lesson.questions
    if (!question) throw new Error('no question')
    expect(lessonFeedbackViewOf(data, { ...lesson, passMark }, { ...begun, attempts }, { question, attempt: { chosen: ['colour'], isRight: false } })).toMatchObject({ left, again })
  })
})

describe('a lesson that is not open', () => {
  it('says why', () => {
    const { parts, standing } = stand('phishing', exemptionOf('employee', PROGRAMME))
    expect(lessonClosedViewOf(parts, standing)).toMatchObject({ why: 'exempted', title: 'Kjenn igjen svindel' })
  })

  it('is none when it is open', () => {
    const { parts, standing } = stand('phishing')
    expect(lessonClosedViewOf(parts, standing)).toBeUndefined()
  })
})

describe('the title of a lesson', () => {
  it('is that of its version, else of the latest, else its id', () => {
    const { parts } = stand('phishing', { ...lessonPublication('phishing', 2), title: { nb: 'Ny', nn: 'Ny', en: 'New' } })
    expect([{ lessonId: 'phishing', lessonVersion: '1.0' }, { lessonId: 'phishing', lessonVersion: '9.9' }, { lessonId: 'gone' }].map((of) => titleOfLesson(parts.state, of, 'nb'))).toEqual(['Kjenn igjen svindel', 'Ny', 'gone'])
  })

  it('of one that has no version in force is nobody\'s to show', () => expect(() => requireCurrentLesson(stand('phishing').parts, 'gone')).toThrow('no version'))
})
