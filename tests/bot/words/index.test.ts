import { WORDS } from '../../../bot/words'
import { LANGUAGES } from '../../../core/language/language'

describe('what the chat says', () => {
  it('names each language in itself', () => expect(LANGUAGES.map((language) => WORDS[language].languageName)).toEqual(['Bokmål', 'Nynorsk', 'English']))

  it('quotes its own button where it asks to press it', () => {
    for (const language of LANGUAGES) {
      const { button, sign, notice } = WORDS[language]
      expect(sign.statement).toContain(button.confirm)
      expect(notice.notRecorded).toContain(button.confirm)
    }
  })

  it('calls a registration that does not count what the tab and the lists call it', () => {
    const words = { nb: 'gjort ugyldig', nn: 'gjord ugyldig', en: 'made void' }
    for (const language of LANGUAGES) {
      const { receipt, receipts, notice } = WORDS[language]
      for (const text of [receipt.void, receipts.void, notice.reopened]) expect(text).toContain(words[language])
    }
  })

  it('uses words of one and of many', () => {
    expect([1, 5].map(WORDS.nb.minutes)).toEqual(['omtrent ett minutt', 'omtrent 5 minutter'])
    expect([1, 5].map(WORDS.nn.minutes)).toEqual(['om lag eitt minutt', 'om lag 5 minutt'])
    expect([1, 2].map(WORDS.en.open.waiting)).toEqual(['One thing is waiting for you:', '2 things are waiting for you:'])
  })
})
