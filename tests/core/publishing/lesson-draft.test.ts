import { LESSON_LIBRARY } from '../../../core/library/lesson-library'
import { draftOfLesson, emptyLessonDraft, LessonDraft, lessonOfDraft, titleOfDraft } from '../../../core/publishing/lesson-draft'
import { Lesson } from '../../../core/training/lesson'
import { sampleLesson } from '../../sample/sample-rules'
import { everywhere } from './publisher'

const elsewhere = Lesson.parse({ ...pick(sampleLesson()), where: 'elsewhere', system: 'KS Læring', url: 'https://kslaring.no', minutes: 45 })
function pick({ lessonId, title, body, reflection, conversationGuide }: ReturnType<typeof sampleLesson>) {
  return { lessonId, title, body, reflection, conversationGuide }
}
const withAll = sampleLesson('film', { picture: { sha256: 'a'.repeat(64), mediaType: 'image/png', alternative: everywhere('En skjerm') }, film: { url: 'https://film.test/a', title: everywhere('Filmen') } })

test.each([...LESSON_LIBRARY, withAll, elsewhere].map((lesson) => [lesson.lessonId, lesson] as const))('%s is edited in a draft and comes back the same', (lessonId, lesson) => {
  const draft = draftOfLesson(lesson)
  expect(LessonDraft.parse(draft)).toEqual(draft)
  expect(Lesson.parse(lessonOfDraft(lessonId, draft))).toEqual(lesson)
})

test('an empty draft is a draft, and no lesson', () => {
  expect(LessonDraft.parse(emptyLessonDraft())).toEqual(emptyLessonDraft())
  expect(Lesson.safeParse(lessonOfDraft('new', emptyLessonDraft())).success).toBe(false)
})

test('a draft is called what it is called in any language', () => {
  expect(titleOfDraft({ title: { nb: '', nn: ' Gåver ', en: '' } })).toEqual(everywhere('Gåver'))
  expect(titleOfDraft(emptyLessonDraft())).toEqual(everywhere(''))
})
