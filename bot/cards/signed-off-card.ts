import { formatDay, formatMoment } from '../../core/language/language'
import type { ChatWords } from '../words/nb'
import { type Card } from './card'
import { execute, heading, labelled, notice, openUrl, plain, quotation } from './elements'
import { safeLine } from './safe-text'
import { SAMPLE_TAB_URL, SAMPLE_TASK } from './samples'
import { answerLines, namedLines } from './task-lines'
import type { SignedOffView } from './wheel-views'

/** Answers on a card; the tab has them all. */
const ANSWERS = 8

const SAMPLE: SignedOffView = {
  ...SAMPLE_TASK,
  recordKey: 'c'.repeat(64),
  outcome: 'done',
  reason: '',
  doneOn: '2026-11-24',
  byName: 'Ingrid Solberg',
  recordedAt: '2026-11-24T09:00:00.000Z',
  isOthers: false,
  answers: [{ label: 'Hvor stor er risikoen?', value: 'Høy' }, { label: 'Hva bygger dere det på?', value: 'Vi har gått gjennom tre kjøp.' }],
  opened: [],
  isVoid: false,
  verificationCode: '7K3M-9QX2-VB4T',
  tabUrl: SAMPLE_TAB_URL,
}

/** What was signed off, by whom and when, what it opened, and what comes next. */
export const signedOffCard: Card<'signedOff'> = {
  name: 'signedOff',
  verbs: {},
  samples: {
    done: SAMPLE,
    'and what it opened, and the next': { ...SAMPLE, opened: [{ title: 'Gå gjennom dokumentene', dueOn: '2026-12-24' }], next: { ...SAMPLE_TASK, title: 'Vernerunde' } },
    'not relevant': { ...SAMPLE, outcome: 'not-relevant', reason: 'Vi har ingen innkjøp i år.', answers: [] },
    'by a delegate, waiting': { ...SAMPLE, byName: 'Ola Hansen', waitsFor: 'Ingrid Solberg' },
    'by a delegate, confirmed': { ...SAMPLE, byName: 'Ola Hansen', confirmedBy: 'Ingrid Solberg' },
    'somebody else was first': { ...SAMPLE, isOthers: true },
    'sent back': { ...SAMPLE, isVoid: true },
  },
  summarise: ({ title }, { wheel }) => wheel.summary.signedOff(title),
  render: (view, words, language) => {
    const { label, signedOff, button } = words.wheel
    const { next } = view
    return {
      body: [
        heading(signedOff.heading),
        ...(view.isOthers ? [notice(signedOff.others)] : []),
        notice(saidOf(view, words)),
        ...namedLines(view, words),
        labelled(label.doneOn, formatDay(view.doneOn, language)),
        labelled(label.signedBy, view.byName),
        labelled(label.signedAt, formatMoment(view.recordedAt, language)),
        ...(view.waitsFor === undefined ? [] : [plain(signedOff.waits(view.waitsFor))]),
        ...(view.confirmedBy === undefined ? [] : [plain(signedOff.confirmed(view.confirmedBy))]),
        ...(view.reason === '' ? [] : [quotation(view.reason)]),
        ...answerLines(view.answers.slice(0, ANSWERS)),
        ...view.opened.map(({ title, dueOn }) => labelled(label.opened, signedOff.opens(title, formatDay(dueOn, language)))),
        labelled(label.code, view.verificationCode),
        ...(next ? [labelled(label.next, `${next.title}, ${next.about}`)] : []),
      ],
      actions: [...(next ? [execute('show-activity', button.next(safeLine(next.title, 32)), next.data)] : []), execute('week', button.week), openUrl(button.tab, view.tabUrl)],
    }
  },
}

function saidOf({ isVoid, outcome }: SignedOffView, { wheel: { signedOff } }: ChatWords): string {
  if (isVoid) return signedOff.void
  return outcome === 'done' ? signedOff.done : signedOff.notRelevant
}
