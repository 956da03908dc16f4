import { TRAINING_WORDS } from '../../../bot/words/training'
import { LANGUAGES } from '../../../core/language/language'

describe('what the chat says about lessons', () => {
  it('quotes its own buttons where it asks to press them', () => {
    for (const language of LANGUAGES) {
      const { button, notice, retry } = TRAINING_WORDS[language]
      expect(notice.notValid).toContain(button.answer)
      expect(retry.text).toContain(button.tryAgain)
    }
  })

  it('calls a registration that does not count what the tab and the lists call it', () => {
    const words = { nb: 'gjort ugyldig', nn: 'gjord ugyldig', en: 'made void' }
    for (const language of LANGUAGES) {
      const { receipt, notice } = TRAINING_WORDS[language]
      for (const text of [receipt.void, notice.reopened]) expect(text).toContain(words[language])
    }
  })

  it('uses words of one and of many', () => {
    expect([1, 2].map(TRAINING_WORDS.nb.feedback.left)).toEqual(['Ett spørsmål igjen.', '2 spørsmål igjen.'])
    expect([1, 2].map(TRAINING_WORDS.nn.open.more)).toEqual(['Du har éin til. Sjå alle i fana.', 'Du har 2 til. Sjå alle i fana.'])
  })
})
