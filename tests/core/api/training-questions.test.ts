import { z } from 'zod'
import { giveAnswer, lessonText, LessonView, practise, QuestionView } from '../../../core/api/training-questions'

const KEY = 'a'.repeat(64)
const ANSWER = { lessonId: 'phishing', obligationKey: KEY, step: 0, language: 'nb', contentSha256: KEY, questionId: 'q1', attempt: 0, chosen: ['a'] }

test('a question as it is asked has no place for what is right', () => {
  const asked = { questionId: 'q1', kind: 'single', question: 'Hva gjør du?', options: [{ optionId: 'a', text: 'Ringer IT' }] }
  expect(QuestionView.safeParse(asked).success).toBe(true)
  expect(QuestionView.safeParse({ ...asked, options: [{ ...asked.options[0], isRight: true }] }).success).toBe(false)
  expect(QuestionView.safeParse({ ...asked, explanation: 'Fordi' }).success).toBe(false)
  expect(JSON.stringify(z.toJSONSchema(lessonText.answer, { unrepresentable: 'any' }))).not.toMatch(/isRight|isTrue|explanation/)
})

test('how far somebody has come never says what they answered', () =>
  expect(JSON.stringify(z.toJSONSchema(LessonView, { unrepresentable: 'any' }))).not.toMatch(/chosen|isRight|attempts/))

test.each([
  ['no answer at all', { chosen: [] }],
  ['more answers than any question has', { chosen: ['1', '2', '3', '4', '5', '6', '7'] }],
  ['a lesson that no lesson is called', { lessonId: 'Phishing!' }],
  ['an attempt before the first', { attempt: -1 }],
])('refuses %s', (_, changes) => {
  expect(giveAnswer.input.safeParse(ANSWER).success).toBe(true)
  expect(giveAnswer.input.safeParse({ ...ANSWER, ...changes }).success).toBe(false)
})

test('practice names no obligation', () => {
  const { lessonId, language, questionId, chosen } = ANSWER
  expect(practise.input.safeParse({ lessonId, language, questionId, chosen }).success).toBe(true)
  expect(practise.input.safeParse(ANSWER).success).toBe(false)
})
