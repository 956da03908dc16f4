import { readdirSync } from 'node:fs'
import { LANGUAGES } from '../../../core/language/language'
import { LESSON_LIBRARY } from '../../../core/library/lesson-library'
import { listLessonProblems, listTextsOf, MAXIMUM_LESSON_TEXT } from '../../../core/training/lesson'
import { listForeignWords } from '../../house/compare-words'

test('every lesson that was written is in the library, once', () => {
  const written = readdirSync('core/library/lessons').map((file) => file.replace(/\.json$/, ''))
  expect(LESSON_LIBRARY.map(({ lessonId }) => lessonId).sort()).toEqual(written.sort())
})

describe.each(LESSON_LIBRARY.map((lesson) => [lesson.lessonId, lesson] as const))('%s', (_, lesson) => {
  test('could be published as it is', () => expect(listLessonProblems(lesson)).toEqual([]))

  test('asks at least three questions of more than one kind, and one wrong answer is forgiven at most', () => {
    const { questions, passMark } = lesson
    expect(questions.length).toBeGreaterThanOrEqual(3)
    expect(new Set(questions.map(({ kind }) => kind)).size).toBeGreaterThan(1)
    const mayBeWrong = questions.length - Math.ceil((passMark * questions.length) / 100)
    expect(mayBeWrong).toBeLessThanOrEqual(1)
  })

  test.each(LANGUAGES)('fits into five minutes and one card in %s', (language) => {
    expect(lesson.body[language].length).toBeLessThanOrEqual(MAXIMUM_LESSON_TEXT)
    expect(lesson.body[language].split(/\s+/).length).toBeLessThanOrEqual(300)
  })

  test.each(['nb', 'nn'] as const)('is %s where it says so', (language) => {
    const texts = listTextsOf(lesson).filter(({ path }) => path.split('.').includes(language))
    expect(listForeignWords(language, texts.map(({ text }) => text))).toEqual([])
  })
})
