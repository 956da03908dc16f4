import { previewPublication, publish } from '../../../core/api/publishing-questions'

const texts = { nb: { title: 'Etisk standard', markdown: '# Etikk' }, nn: { title: 'Etisk standard', markdown: '# Etikk' }, en: { title: 'Ethics', markdown: '# Ethics' } }
const draft = { documentId: 'ethics-standard', level: 'minor', effectiveOn: '2026-12-01', texts, reason: 'Språket' }

test('what is published has been previewed: the same draft, with the key of its preview', () => {
  expect(previewPublication.input.safeParse(draft).success).toBe(true)
  expect(publish.input.safeParse(draft).success).toBe(false)
  expect(publish.input.safeParse({ ...draft, previewKey: 'a'.repeat(64) }).success).toBe(true)
})

test('a draft has all three languages', () => expect(previewPublication.input.safeParse({ ...draft, texts: { nb: texts.nb } }).success).toBe(false))
