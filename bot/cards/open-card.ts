import { z } from 'zod'
import { formatDay } from '../../core/language/language'
import { verb, type Card } from './card'
import { execute, heading, labelled, openUrl, paragraph, plain } from './elements'
import { SAMPLE_DATA, SAMPLE_TAB_URL } from './samples'

/** Most obligations that get a button of their own; no client draws more than five buttons for certain. */
const BUTTONS = 2

/** What somebody has to sign now, and the first greeting. */
export const openCard: Card<'open'> = {
  name: 'open',
  verbs: {
    open: verb(z.object({}), (turn) => turn.showOpen()),
  },
  samples: {
    'nothing to sign': { open: [], isOnLeave: false, tabUrl: SAMPLE_TAB_URL },
    'on leave': { open: [], isOnLeave: true, tabUrl: SAMPLE_TAB_URL },
    'first greeting': {
      welcomeTo: 'Fjordvik kommune',
      open: [{ data: SAMPLE_DATA, title: 'Etisk standard', dueOn: '2026-12-01', isOverdue: false }],
      isOnLeave: false,
      tabUrl: SAMPLE_TAB_URL,
    },
    'two, one of them late': {
      open: [
        { data: SAMPLE_DATA, title: 'Etisk standard', dueOn: '2026-12-01', isOverdue: false },
        { data: SAMPLE_DATA, title: 'Informasjonssikkerhet', dueOn: '2026-11-01', isOverdue: true },
      ],
      isOnLeave: false,
      tabUrl: SAMPLE_TAB_URL,
    },
  },
  summarise: ({ welcomeTo, open }, words) => {
    const what = open.length === 0 ? words.open.nothing : `${words.open.waiting(open.length)} ${open.map(({ title }) => title).join(', ')}.`
    return `${welcomeTo === undefined ? words.summary.open : words.summary.welcome}. ${what}`
  },
  render: ({ welcomeTo, open, isOnLeave, tabUrl }, words, language) => ({
    body: [
      heading(welcomeTo === undefined ? words.open.heading : words.open.welcomeHeading),
      ...(welcomeTo === undefined ? [] : [plain(words.open.welcome(welcomeTo))]),
      paragraph(open.length > 0 ? words.open.waiting(open.length) : isOnLeave ? words.open.onLeave : words.open.nothing),
      ...open.map(({ title, dueOn, isOverdue }) => labelled(title, (isOverdue ? words.wasDueOn : words.dueOn)(formatDay(dueOn, language)))),
    ],
    actions: [
      ...open.slice(0, BUTTONS).map(({ data, title }) => execute('show-sign', words.button.openOne(title), data)),
      execute('receipts', words.button.receipts),
      execute('help', words.button.help),
      openUrl(words.button.openTab, tabUrl),
    ],
  }),
}
