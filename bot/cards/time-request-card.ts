import { formatDay, type Language } from '../../core/language/language'
import type { ChatWords } from '../words/nb'
import { verb, type Card } from './card'
import { dayInput, execute, heading, labelled, notice, openUrl, paragraph, plain, quotation, type CardElement } from './elements'
import { SAMPLE_TAB_URL, SAMPLE_TASK } from './samples'
import { RequestData, writtenDay } from './task-data'
import { namedLines } from './task-lines'
import type { TimeRequestView } from './wheel-views'

const SAMPLE: TimeRequestView = {
  requestKey: '9'.repeat(64),
  title: SAMPLE_TASK.title,
  about: SAMPLE_TASK.about,
  askedBy: 'Ingrid Solberg',
  dueOn: '2026-11-27',
  wantedOn: '2026-12-20',
  reason: 'Vi har flyttet til nye lokaler.',
  from: '2026-11-28',
  tabUrl: SAMPLE_TAB_URL,
}

/** To the leader above: somebody asks for more time. Granted, until that day or another, or refused with a reason. */
export const timeRequestCard: Card<'timeRequest'> = {
  name: 'timeRequest',
  verbs: {
    'show-time-request': verb(RequestData, (turn, of) => turn.showTimeRequest(of)),
    'grant-time': verb(RequestData.extend({ grantedOn: writtenDay }), (turn, told) => turn.grantTime(told)),
  },
  samples: {
    'to be answered': SAMPLE,
    'a day that cannot be': { ...SAMPLE, notice: 'bad-day' },
    'not saved': { ...SAMPLE, notice: 'not-saved' },
    granted: { ...SAMPLE, answer: { grantedOn: '2026-12-18', byName: 'Per Berg' } },
    refused: { ...SAMPLE, answer: { refused: 'Den må være ferdig til tertialrapporten.', byName: 'Per Berg' } },
    'answered before': { ...SAMPLE, answer: { grantedOn: '2026-12-18', byName: 'Per Berg' }, notice: 'answered-before' },
  },
  summarise: ({ title }, { wheel }) => wheel.summary.timeRequest(title),
  render: (view, words, language) => {
    const { timeRequest, label, button, notice: notices } = words.wheel
    return {
      body: [
        heading(timeRequest.heading),
        ...(view.notice ? [notice(notices[view.notice])] : []),
        ...namedLines(view, words),
        labelled(label.askedBy, view.askedBy),
        labelled(label.dueNow, formatDay(view.dueOn, language)),
        labelled(label.wanted, formatDay(view.wantedOn, language)),
        quotation(view.reason),
        ...(view.answer
          ? answerOf(view.answer, words, language)
          : [dayInput({ id: 'grantedOn', label: timeRequest.day, errorMessage: timeRequest.dayWrong, value: view.wantedOn, min: view.from, max: '2100-12-31' })]),
      ],
      actions: [
        ...(view.answer
          ? []
          : [
              execute('grant-time', button.grant, { requestKey: view.requestKey }, { needsInputs: true }),
              execute('start-task-reason', button.refuse, { deed: 'refuse-time', key: view.requestKey, step: 0, language }),
            ]),
        execute('week', button.week),
        openUrl(button.tab, view.tabUrl),
      ],
      ...(view.notice ? {} : { refresh: { verb: 'show-time-request', data: { requestKey: view.requestKey } } }),
    }
  },
}

function answerOf(answer: NonNullable<TimeRequestView['answer']>, { wheel: { timeRequest, label } }: ChatWords, language: Language): CardElement[] {
  const by = labelled(label.answeredBy, answer.byName)
  return 'refused' in answer ? [paragraph(timeRequest.refused), by, quotation(answer.refused)] : [plain(timeRequest.granted(formatDay(answer.grantedOn, language))), by]
}
