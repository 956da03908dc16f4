import { AnswerClick, LessonData } from '../../../bot/cards/lesson-data'
import { SAMPLE_LESSON_DATA } from '../../../bot/cards/samples'

const CLICK = { ...SAMPLE_LESSON_DATA, contentSha256: 'c'.repeat(64), questionId: 'signs', attempt: 0 }

describe('what a button says about a lesson', () => {
  it('is what names it, and nothing that a client adds', () => expect(LessonData.parse({ ...SAMPLE_LESSON_DATA, personId: 'p-1' })).toEqual(SAMPLE_LESSON_DATA))

  it('is refused with another form', () => {
    for (const bad of [{ lessonId: '../x' }, { obligationKey: 'x' }, { step: -1 }, { language: 'se' }]) expect(LessonData.safeParse({ ...SAMPLE_LESSON_DATA, ...bad }).success).toBe(false)
  })
})

describe('an answer', () => {
  it.each([
    ['haste', ['haste']],
    ['haste,sender', ['haste', 'sender']],
    ['haste, sender,', ['haste', 'sender']],
    [['haste', 'sender'], ['haste', 'sender']],
    ['', []],
    [undefined, []],
  ])('%j is %j', (chosen, read) => expect(AnswerClick.parse({ ...CLICK, chosen }).chosen).toEqual(read))

  it('is refused with another form', () => {
    for (const bad of [{ chosen: 5 }, { chosen: 'x'.repeat(1_000) }, { attempt: 1.5 }, { questionId: 'a b' }, { contentSha256: '' }]) expect(AnswerClick.safeParse({ ...CLICK, chosen: 'haste', ...bad }).success).toBe(false)
  })
})
