import { z } from 'zod'
import { Language, LANGUAGES } from '../../core/language/language'
import { WORDS } from '../words'
import { verb, type Card } from './card'
import { execute, heading, notice } from './elements'

/** Bokmål, nynorsk or English. Teams itself knows no nynorsk, so people choose here. */
export const languageCard: Card<'language'> = {
  name: 'language',
  verbs: {
    language: verb(z.object({}), (turn) => turn.showLanguages()),
    'choose-language': verb(z.object({ language: Language }), (turn, choice) => turn.chooseLanguage(choice)),
  },
  samples: { choose: {}, 'not saved': { notice: 'not-saved' } },
  summarise: (_, words) => words.summary.language,
  render: ({ notice: what }, words) => ({
    body: [heading(words.language.heading), ...(what ? [notice(words.notice.languageNotSaved)] : [])],
    actions: LANGUAGES.map((language) => execute('choose-language', WORDS[language].languageName, { language })),
  }),
}
