import { formatDay } from '../../core/language/language'
import type { ChatWords } from '../words/nb'
import { verb, type Card } from './card'
import { execute, heading, italic, labelled, notice, openUrl, paragraph, title as titleLine, whistleblowingLine } from './elements'
import { ObligationData, SignClick } from './obligation-data'
import { SAMPLE_DATA, SAMPLE_STATEMENT, SAMPLE_TAB_URL, SAMPLE_WHISTLEBLOWING_URL } from './samples'
import type { SignNotice, SignView } from './views'

const SAMPLE: SignView = {
  data: SAMPLE_DATA,
  title: 'Etisk standard',
  version: '1.0',
  inForceSince: '2026-11-10',
  reason: 'Alle som arbeider for kommunen, også innleide, skal kjenne og signere den etiske standarden.',
  why: 'new-version',
  minutes: 5,
  dueOn: '2026-11-24',
  isOverdue: false,
  statement: SAMPLE_STATEMENT,
  tabUrl: SAMPLE_TAB_URL,
  whistleblowingUrl: SAMPLE_WHISTLEBLOWING_URL,
}

/** Asks for a signature: what, which version, whom it concerns and why, how long it takes. */
export const signCard: Card<'sign'> = {
  name: 'sign',
  verbs: {
    'show-sign': verb(ObligationData, (turn, of) => turn.showSign(of)),
    'refresh-sign': verb(ObligationData, (turn, of) => turn.refreshSign(of)),
    sign: verb(SignClick, (turn, of) => turn.sign(of)),
  },
  samples: {
    'a new version': SAMPLE,
    'somebody new, late': { ...SAMPLE, why: 'new-employment', isOverdue: true, minutes: 1 },
    'after an old card': { ...SAMPLE, notice: { kind: 'out-of-date' } },
    'when storage is down': { ...SAMPLE, notice: { kind: 'not-recorded' } },
    'after a paper registration was withdrawn': { ...SAMPLE, data: { ...SAMPLE_DATA, step: 1 }, notice: { kind: 'reopened' } },
    'when the text cannot be had': { ...SAMPLE, notice: { kind: 'text-unavailable' } },
    'after a question': { ...SAMPLE, notice: { kind: 'question-sent', leaderName: 'Ingrid Solberg' } },
    'after a question that waits': { ...SAMPLE, notice: { kind: 'question-waits', leaderName: 'Ingrid Solberg' } },
  },
  summarise: ({ title }, words) => words.summary.sign(title),
  render: (view, words, language) => ({
    body: [
      heading(words.sign.heading),
      ...(view.notice ? [notice(textOf(view.notice, words))] : []),
      titleLine(view.title),
      labelled(words.label.version, view.version),
      labelled(words.label.inForceSince, formatDay(view.inForceSince, language)),
      labelled(words.label.forWhom, view.reason),
      labelled(words.label.why, words.why[view.why]),
      labelled(words.label.duration, words.minutes(view.minutes)),
      labelled(words.label.due, view.isOverdue ? words.dueOver(formatDay(view.dueOn, language)) : formatDay(view.dueOn, language)),
      paragraph(words.sign.statement),
      italic(view.statement),
      whistleblowingLine(words.whistleblowing, view.whistleblowingUrl),
    ],
    actions: [
      execute('sign', words.button.confirm, { ...view.data, ...(view.notice && { face: view.notice.kind }) }),
      execute('read', words.button.readHere, { ...view.data, page: 1 }),
      openUrl(words.button.readInTab, view.tabUrl),
      execute('start-question', words.button.questionFirst, view.data),
    ],
    // What a notice says must stay until it is read.
    ...(view.notice ? {} : { refresh: { verb: 'refresh-sign', data: view.data } }),
  }),
}

function textOf(notice: SignNotice, words: ChatWords): string {
  switch (notice.kind) {
    case 'out-of-date':
      return words.notice.outOfDate
    case 'not-recorded':
      return words.notice.notRecorded
    case 'reopened':
      return words.notice.reopened
    case 'text-unavailable':
      return words.notice.textUnavailable
    case 'question-sent':
      return words.notice.questionSent(notice.leaderName)
    case 'question-waits':
      return words.notice.questionWaits(notice.leaderName)
  }
}
