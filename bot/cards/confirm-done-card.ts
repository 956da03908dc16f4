import { formatDay } from '../../core/language/language'
import { verb, type Card } from './card'
import { execute, heading, labelled, notice, openUrl, paragraph, quotation } from './elements'
import { SAMPLE_TAB_URL, SAMPLE_TASK } from './samples'
import { DoneData } from './task-data'
import { answerLines, namedLines } from './task-lines'
import type { ConfirmDoneView } from './wheel-views'

/** Answers on a card; the tab has them all. */
const ANSWERS = 10

const SAMPLE: ConfirmDoneView = {
  recordKey: '8'.repeat(64),
  title: SAMPLE_TASK.title,
  about: SAMPLE_TASK.about,
  doneBy: 'Ola Hansen',
  outcome: 'done',
  reason: '',
  doneOn: '2026-11-24',
  answers: [{ label: 'Hvor stor er risikoen?', value: 'Høy' }],
  tabUrl: SAMPLE_TAB_URL,
}

/** To the leader: what the delegate answered, to be confirmed or sent back. */
export const confirmDoneCard: Card<'confirmDone'> = {
  name: 'confirmDone',
  verbs: {
    'show-done': verb(DoneData, (turn, of) => turn.showDone(of)),
    'confirm-done': verb(DoneData, (turn, of) => turn.confirmDone(of)),
  },
  samples: {
    'to be confirmed': SAMPLE,
    'not relevant, they say': { ...SAMPLE, outcome: 'not-relevant', reason: 'Vi har ingen innkjøp i år.', answers: [] },
    'not saved': { ...SAMPLE, notice: 'not-saved' },
    confirmed: { ...SAMPLE, answer: { what: 'confirmed', byName: 'Ingrid Solberg', reason: '' } },
    'sent back': { ...SAMPLE, answer: { what: 'sent-back', byName: 'Ingrid Solberg', reason: 'Punkt to er ikke svart på.' } },
  },
  summarise: ({ title }, { wheel }) => wheel.summary.confirm(title),
  render: (view, words, language) => {
    const { confirm, label, signedOff, button, notice: notices } = words.wheel
    const { answer, recordKey } = view
    return {
      body: [
        heading(confirm.heading),
        ...(view.notice ? [notice(notices[view.notice])] : []),
        ...(answer ? [notice(answer.what === 'confirmed' ? confirm.confirmed : confirm.sentBack), labelled(label.answeredBy, answer.byName), ...(answer.reason === '' ? [] : [quotation(answer.reason)])] : []),
        ...namedLines(view, words),
        labelled(label.doneBy, view.doneBy),
        labelled(label.doneOn, formatDay(view.doneOn, language)),
        ...(view.outcome === 'not-relevant' ? [paragraph(signedOff.notRelevant)] : []),
        ...(view.reason === '' ? [] : [quotation(view.reason)]),
        ...answerLines(view.answers.slice(0, ANSWERS)),
        ...(answer ? [] : [paragraph(confirm.what)]),
      ],
      actions: [
        ...(answer
          ? []
          : [
              execute('confirm-done', button.confirm, { recordKey }),
              execute('start-task-reason', button.sendBack, { deed: 'send-back', key: recordKey, step: 0, language }),
            ]),
        execute('week', button.week),
        openUrl(button.tab, view.tabUrl),
      ],
      ...(view.notice ? {} : { refresh: { verb: 'show-done', data: { recordKey } } }),
    }
  },
}
