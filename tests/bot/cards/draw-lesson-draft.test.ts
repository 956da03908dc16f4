import { DRAFT_PICTURES, drawLessonDraft } from '../../../bot/cards/draw-lesson-draft'
import { LANGUAGES } from '../../../core/language/language'
import { LESSON_LIBRARY } from '../../../core/library/lesson-library'
import { Lesson } from '../../../core/training/lesson'
import { sampleLesson } from '../../sample/sample-rules'

test('a draft is drawn as its text, and each question with what follows', () => {
  const cards = drawLessonDraft(sampleLesson(), 'nb', '2026-12-12')
  expect(cards).toHaveLength(1 + 2 * 3)
  expect(JSON.stringify(cards[0])).toContain('Se på avsenderen')
  expect(JSON.stringify(cards[1])).toContain('Hva ser du på først?')
  expect(JSON.stringify(cards[2])).toContain('Adressen avslører mye.')
})

test('every lesson of the library fits into the cards of a phone, in each language', () => {
  for (const lesson of LESSON_LIBRARY)
    for (const language of LANGUAGES)
      for (const card of drawLessonDraft(lesson, language, '2026-12-12')) expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(20_000)
})

test('a picture has an address that whoever shows the draft knows', () => {
  const texts = { nb: 'En skjerm', nn: 'Ein skjerm', en: 'A screen' }
  const [text] = drawLessonDraft(sampleLesson('phishing', { picture: { sha256: 'a'.repeat(64), mediaType: 'image/png', alternative: texts } }), 'en', '2026-12-12')
  expect(JSON.stringify(text)).toContain(`${DRAFT_PICTURES}${'a'.repeat(64)}`)
  expect(JSON.stringify(text)).toContain('A screen')
})

test('a lesson elsewhere is one card with its link', () => {
  const { lessonId, title, body, reflection, conversationGuide } = sampleLesson()
  const elsewhere = Lesson.parse({ where: 'elsewhere', lessonId, title, body, reflection, conversationGuide, minutes: 45, system: 'KS Læring', url: 'https://kslaring.no/kurs' })
  const cards = drawLessonDraft(elsewhere, 'nn', '2026-12-12')
  expect(cards).toHaveLength(1)
  expect(JSON.stringify(cards)).toContain('https://kslaring.no/kurs')
})
