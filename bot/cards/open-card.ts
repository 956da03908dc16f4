import { z } from 'zod'
import { formatDay, type Language } from '../../core/language/language'
import type { ChatWords } from '../words/nb'
import { verb, type Card } from './card'
import { execute, heading, labelled, notice, openUrl, paragraph, plain } from './elements'
import { SAMPLE_DATA, SAMPLE_LESSON_DATA, SAMPLE_TAB_URL } from './samples'
import type { OpenView } from './views'

/** Most obligations and questions that get a button of their own; no client draws more than five buttons for certain. */
const BUTTONS = 2

/** Most that are listed; the tab has them all. */
const LINES = 6

const LESSON = { kind: 'lesson' as const, data: SAMPLE_LESSON_DATA, title: 'Kjenn igjen svindel på e-post', dueOn: '2026-12-12', isOverdue: false, minutes: 4 }

/** What somebody has to sign and to learn now, and the first greeting. */
export const openCard: Card<'open'> = {
  name: 'open',
  verbs: {
    open: verb(z.object({}), (turn) => turn.showOpen()),
    snooze: verb(z.object({}), (turn) => turn.snooze()),
  },
  samples: {
    'nothing to sign': { open: [], isOnLeave: false, tabUrl: SAMPLE_TAB_URL },
    'on leave': { open: [], isOnLeave: true, tabUrl: SAMPLE_TAB_URL },
    'first greeting': {
      welcomeTo: 'Fjordvik kommune',
      open: [{ kind: 'sign', data: SAMPLE_DATA, title: 'Etisk standard', dueOn: '2026-12-01', isOverdue: false, minutes: 5 }],
      isOnLeave: false,
      tabUrl: SAMPLE_TAB_URL,
    },
    'a leader who is asked': {
      open: [
        { kind: 'sign', data: SAMPLE_DATA, title: 'Etisk standard', dueOn: '2026-12-01', isOverdue: false, minutes: 5 },
        { kind: 'sign', data: SAMPLE_DATA, title: 'Informasjonssikkerhet', dueOn: '2026-11-01', isOverdue: true, minutes: 12 },
      ],
      isOnLeave: false,
      questions: [{ questionId: '9'.repeat(64), askerName: 'Kari Nordmann' }, { questionId: '8'.repeat(64), askerName: 'Ola Hansen' }],
      tabUrl: SAMPLE_TAB_URL,
    },
    'only tasks of the wheel': { open: [], isOnLeave: false, tasks: 3, tabUrl: SAMPLE_TAB_URL },
    'to sign, and a task of the wheel': {
      open: [{ kind: 'sign', data: SAMPLE_DATA, title: 'Etisk standard', dueOn: '2026-12-01', isOverdue: false, minutes: 5 }],
      isOnLeave: false,
      tasks: 1,
      tabUrl: SAMPLE_TAB_URL,
    },
    'two, one of them late': {
      open: [
        { kind: 'sign', data: SAMPLE_DATA, title: 'Etisk standard', dueOn: '2026-12-01', isOverdue: false, minutes: 5 },
        { kind: 'sign', data: SAMPLE_DATA, title: 'Informasjonssikkerhet', dueOn: '2026-11-01', isOverdue: true, minutes: 12 },
      ],
      isOnLeave: false,
      tabUrl: SAMPLE_TAB_URL,
    },
    'a reminder that may be put off': { open: [LESSON, LESSON], isOnLeave: false, maySnooze: true, tabUrl: SAMPLE_TAB_URL },
    'put off': { open: [LESSON], isOnLeave: false, snooze: { until: '2026-12-08' }, tabUrl: SAMPLE_TAB_URL },
    'put off too often': { open: [LESSON], isOnLeave: false, snooze: 'used-up', tabUrl: SAMPLE_TAB_URL },
    'put off, but not stored': { open: [LESSON], isOnLeave: false, maySnooze: true, snooze: 'not-saved', tabUrl: SAMPLE_TAB_URL },
    'to sign and to learn, more than fit': {
      open: [
        { kind: 'sign', data: SAMPLE_DATA, title: 'Etisk standard', dueOn: '2026-12-01', isOverdue: false, minutes: 5 },
        ...Array.from({ length: 8 }, () => LESSON),
      ],
      isOnLeave: false,
      tabUrl: SAMPLE_TAB_URL,
    },
  },
  summarise: ({ welcomeTo, open, questions = [], tasks = 0 }, words) => {
    const what = open.length === 0 ? (tasks > 0 ? words.wheel.open(tasks) : words.open.nothing) : `${words.open.waiting(open.length)} ${open.slice(0, LINES).map(({ title }) => title).join(', ')}.`
    const asked = questions.length > 0 ? ` ${words.open.questions(questions.length)}` : ''
    return `${welcomeTo === undefined ? words.summary.open : words.summary.welcome}. ${what}${asked}`
  },
  render: ({ welcomeTo, open, isOnLeave, questions = [], tasks = 0, maySnooze, snooze, tabUrl }, words, language) => ({
    body: [
      heading(welcomeTo === undefined ? words.open.heading : words.open.welcomeHeading),
      ...(snooze === undefined ? [] : [notice(saySnoozed(snooze, words, language))]),
      ...(welcomeTo === undefined ? [] : [plain(words.open.welcome(welcomeTo))]),
      ...(open.length === 0 && tasks > 0 ? [] : [paragraph(open.length > 0 ? words.open.waiting(open.length) : isOnLeave ? words.open.onLeave : words.open.nothing)]),
      ...open.slice(0, LINES).map(({ kind, title, dueOn, isOverdue, minutes }) => {
        const due = (isOverdue ? words.wasDueOn : words.dueOn)(formatDay(dueOn, language))
        return labelled(kind === 'sign' ? title : words.training.button.openOne(title), `${due} · ${words.minutes(minutes)}`)
      }),
      ...(open.length > LINES ? [paragraph(words.training.open.more(open.length - LINES))] : []),
      ...(questions.length > 0 ? [paragraph(words.open.questions(questions.length))] : []),
      ...(tasks > 0 ? [paragraph(words.wheel.open(tasks))] : []),
    ],
    actions: [
      ...open
        .slice(0, questions.length > 0 ? 1 : BUTTONS)
        .map((one) => (one.kind === 'sign' ? execute('show-sign', words.button.openOne(one.title), one.data) : execute('show-lesson', words.training.button.openOne(one.title), one.data))),
      ...questions.slice(0, open.length > 0 ? 1 : BUTTONS).map(({ questionId, askerName }) => execute('show-question', words.button.answerOne(askerName), { questionId })),
      execute('receipts', words.button.receipts),
      tasks > 0 ? execute('week', words.wheel.button.week) : maySnooze ? execute('snooze', words.prompts.snooze) : execute('help', words.button.help),
      openUrl(open.length > LINES ? words.training.open.seeAll : words.button.openTab, tabUrl),
    ],
  }),
}

function saySnoozed(snooze: NonNullable<OpenView['snooze']>, { prompts }: ChatWords, language: Language): string {
  if (snooze === 'used-up') return prompts.notSnoozed
  return snooze === 'not-saved' ? prompts.snoozeNotSaved : prompts.snoozed(formatDay(snooze.until, language))
}
