import { minutesToRead } from '../../../core/obligations/minutes-to-read'

test('a version takes as many minutes to read as were counted when it was published, or as the requirement says', () => {
  const text = { title: 'Etisk standard', sha256: 'a'.repeat(64) }
  const texts = { nb: { ...text, minutes: 7 }, nn: { ...text, minutes: 8 }, en: text }
  expect((['nb', 'nn', 'en'] as const).map((language) => minutesToRead({ texts }, { minutes: 5 }, language))).toEqual([7, 8, 5])
})
