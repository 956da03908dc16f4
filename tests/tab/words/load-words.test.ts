import { WORDS } from '../../../tab/words'
import { loadWords } from '../../../tab/words/load-words'

test.each(['nb', 'nn', 'en'] as const)('the words of %s come whole, once, and are there at once from then on', async (language) => {
  const coming = loadWords(language)
  expect(loadWords(language)).toBe(coming)
  expect(await coming).toBe(WORDS[language])
  // As React reads it.
  expect(coming).toMatchObject({ status: 'fulfilled' })
})
