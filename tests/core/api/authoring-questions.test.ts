import { lessonAnswers, MAXIMUM_PICTURE_BYTES, plannedDays, savePicture } from '../../../core/api/authoring-questions'
import { emptyRequirementDraft } from '../../../core/publishing/requirement-draft'

test('a picture as large as it may be fits into its question', () =>
  expect(savePicture.input.safeParse({ contentBase64: 'A'.repeat(4 * Math.ceil(MAXIMUM_PICTURE_BYTES / 3)) }).success).toBe(true))

test('the days of a schedule or of a programme may be asked for', () => {
  const { schedule, cadence } = emptyRequirementDraft('act', '2027-01-11')
  expect(plannedDays.input.safeParse({ schedule, dueInDays: 14 }).success).toBe(true)
  expect(plannedDays.input.safeParse({ cadence, lessons: 8, dueInDays: 14 }).success).toBe(true)
})

test('an answer about answers has no room for who gave them', () => {
  const question = { questionId: 'q1', question: { nb: 'Hva?', nn: 'Kva?', en: 'What?' }, people: 12, options: [] }
  expect(lessonAnswers.answer.safeParse({ questions: [question] }).success).toBe(true)
  expect(lessonAnswers.answer.safeParse({ questions: [{ ...question, personId: 'p-1' }] }).success).toBe(false)
})
