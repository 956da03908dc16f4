import { z } from 'zod'
import { verb, type Card } from './card'
import { execute, heading, notice, openUrl, paragraph, whistleblowingLine } from './elements'
import { SAMPLE_TAB_URL, SAMPLE_WHISTLEBLOWING_URL } from './samples'
import type { HelpView } from './views'

const SAMPLE: HelpView = { tabUrl: SAMPLE_TAB_URL, whistleblowingUrl: SAMPLE_WHISTLEBLOWING_URL }

/** What the app can do, each with its button. Also the answer to whatever was not understood. */
export const helpCard: Card<'help'> = {
  name: 'help',
  verbs: {
    help: verb(z.object({}), (turn) => turn.showHelp()),
  },
  samples: { help: SAMPLE, 'not understood': { ...SAMPLE, opening: 'unknown' }, 'after a choice of language': { ...SAMPLE, opening: 'language-chosen' } },
  summarise: ({ opening }, words) => (opening === 'unknown' ? words.help.unknown : opening ? words.language.chosen : words.summary.help),
  render: ({ opening, tabUrl, whistleblowingUrl }, words) => ({
    body: [
      heading(words.help.heading),
      ...(opening ? [notice(opening === 'unknown' ? words.help.unknown : words.language.chosen)] : []),
      paragraph(`- ${words.help.open}\n- ${words.help.receipts}\n- ${words.help.language}`),
      paragraph(words.help.write),
      whistleblowingLine(words.whistleblowing, whistleblowingUrl),
    ],
    actions: [
      execute('open', words.button.open),
      execute('receipts', words.button.receipts),
      execute('language', words.button.language),
      openUrl(words.button.openTab, tabUrl),
    ],
  }),
}
