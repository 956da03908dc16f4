import { WHEEL_WORDS } from '../../../bot/words/wheel'
import { LANGUAGES } from '../../../core/language/language'
import { ExclusionReason } from '../../../core/obligations/obligation'

describe('what the chat says about the wheel', () => {
  it('has a reason for each way in which nobody owes a task', () => {
    for (const language of LANGUAGES) for (const why of ExclusionReason.options) expect(WHEEL_WORDS[language].closed.because[why].length).toBeGreaterThan(10)
  })

  it('uses words of one and of many', () => {
    expect([1, 2].map(WHEEL_WORDS.nb.week.overdue)).toEqual(['1 har gått over fristen', '2 har gått over fristen'])
    expect([1, 2].map(WHEEL_WORDS.nn.week.more)).toEqual(['Éi oppgåve til står i fana.', '2 oppgåver til står i fana.'])
    expect([1, 2].map(WHEEL_WORDS.en.many.left)).toEqual(['One is still open.', '2 are still open.'])
  })

  it('calls a sign-off by the word that is kept for it', () => {
    expect(LANGUAGES.map((language) => WHEEL_WORDS[language].signedOff.heading)).toEqual(['Kvittering', 'Kvittering', 'Sign-off'])
  })
})
