import { previewLesson, publishLesson, returnLesson, RULES_QUESTIONS, saveLessonDraft } from '../../../core/api/rules-questions'
import { emptyLessonDraft } from '../../../core/publishing/lesson-draft'

const content = emptyLessonDraft()
const lesson = { lessonId: 'gifts', level: 'major', effectiveOn: '2026-12-01', reason: 'Ny leksjon', content }

test('what is published has been previewed: the same draft, with the key of its preview', () => {
  expect(previewLesson.input.safeParse(lesson).success).toBe(true)
  expect(publishLesson.input.safeParse(lesson).success).toBe(false)
  expect(publishLesson.input.safeParse({ ...lesson, previewKey: 'a'.repeat(64) }).success).toBe(true)
})

test('a draft may be half done, though not of another shape', () => {
  expect(saveLessonDraft.input.safeParse({ lessonId: 'gifts', basedOn: 0, content }).success).toBe(true)
  expect(saveLessonDraft.input.safeParse({ lessonId: 'gifts', basedOn: 0, content: { ...content, where: 'nowhere' } }).success).toBe(false)
  expect(saveLessonDraft.input.safeParse({ lessonId: '../gifts', basedOn: 0, content }).success).toBe(false)
})

test('why a lesson comes back is said in all three languages', () => {
  const back = { requirementId: 'privacy', lessonId: 'gifts', dueInDays: 7, previewKey: 'a'.repeat(64) }
  expect(returnLesson.input.safeParse({ ...back, reason: { nb: 'Sak', nn: 'Sak', en: 'Case' } }).success).toBe(true)
  expect(returnLesson.input.safeParse({ ...back, reason: { nb: 'Sak', nn: '', en: 'Case' } }).success).toBe(false)
})

test('whatever is written has a preview that stores nothing beside it', () =>
  expect(Object.keys(RULES_QUESTIONS)).toEqual(expect.arrayContaining(['previewLesson', 'previewRequirement', 'previewWithdrawal', 'previewReturn', 'previewRoundMove'])))
