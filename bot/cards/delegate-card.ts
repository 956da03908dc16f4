import { z } from 'zod'
import { PersonId } from '../../core/organisation/organisation-change'
import { verb, type Card } from './card'
import { execute, heading, notice, openUrl, paragraph, type CardElement } from './elements'
import { safeLine, safeLines } from './safe-text'
import { SAMPLE_TAB_URL, SAMPLE_TASK } from './samples'
import { TaskData, written, writtenDay } from './task-data'
import { namedLines } from './task-lines'
import type { ChatWords } from '../words/nb'
import type { DelegateView } from './wheel-views'

/** Colleagues to choose from on a card; of more the tab has a list that can be searched. */
export const MOST_COLLEAGUES = 100
export const NOTE_LETTERS = 500

const SAMPLE: DelegateView = {
  ...SAMPLE_TASK,
  colleagues: [{ personId: 'p-1', name: 'Ola Hansen' }, { personId: 'p-2', name: 'Kari Nordmann' }],
  isTooMany: false,
  dueOn: '2026-11-27',
  today: '2026-11-24',
  values: { isStanding: false, note: '' },
  tabUrl: SAMPLE_TAB_URL,
}

/** Chooses a colleague who does it, this time or from now on, with a day and a note. */
export const delegateCard: Card<'delegate'> = {
  name: 'delegate',
  verbs: {
    'start-delegation': verb(TaskData, (turn, of) => turn.startDelegation(of)),
    'send-delegation': verb(
      TaskData.extend({ toPersonId: PersonId.or(z.literal('')).catch('').default(''), howLong: z.enum(['once', 'standing']).catch('once').default('once'), byOn: writtenDay, note: written }),
      (turn, told) => turn.delegate(told),
    ),
  },
  samples: {
    'to be chosen': SAMPLE,
    'nobody chosen': { ...SAMPLE, values: { isStanding: true, byOn: '2026-11-25', note: 'Ta det sammen med verneombudet.' }, notice: 'nobody' },
    'somebody who cannot': { ...SAMPLE, values: { toPersonId: 'p-1', isStanding: false, note: '' }, notice: 'not-possible' },
    'a day that cannot be': { ...SAMPLE, notice: 'bad-day' },
    'too long a note': { ...SAMPLE, notice: 'too-long' },
    'not saved': { ...SAMPLE, notice: 'not-saved' },
    'too many': { ...SAMPLE, colleagues: [], isTooMany: true },
    'nobody there': { ...SAMPLE, colleagues: [] },
  },
  summarise: ({ title }, { wheel }) => wheel.summary.delegate(title),
  render: (view, words) => {
    const { delegate, button, notice: notices } = words.wheel
    const mayChoose = view.colleagues.length > 0
    return {
      body: [
        heading(delegate.heading),
        ...(view.notice ? [notice(notices[view.notice])] : []),
        ...namedLines(view, words),
        paragraph(delegate.what),
        ...(mayChoose ? inputsOf(view, words) : [paragraph(view.isTooMany ? delegate.tooMany : delegate.noColleagues)]),
      ],
      actions: [...(mayChoose ? [execute('send-delegation', button.sendDelegation, view.data, { needsInputs: true })] : []), execute('show-activity', words.button.back, view.data), openUrl(button.tab, view.tabUrl)],
    }
  },
}

function inputsOf({ colleagues, values, today }: DelegateView, { wheel: { delegate } }: ChatWords): CardElement[] {
  const choices = colleagues.map(({ personId, name }) => ({ title: safeLine(name, 60), value: personId }))
  const howLong = [{ title: delegate.once, value: 'once' }, { title: delegate.standing, value: 'standing' }]
  return [
    { type: 'Input.ChoiceSet', style: 'compact', wrap: true, id: 'toPersonId', label: delegate.who, isRequired: true, errorMessage: delegate.who, choices, ...(values.toPersonId !== undefined && { value: values.toPersonId }) },
    { type: 'Input.ChoiceSet', style: 'expanded', wrap: true, id: 'howLong', label: delegate.how, isRequired: true, errorMessage: delegate.how, choices: howLong, value: values.isStanding ? 'standing' : 'once' },
    { type: 'Input.Date', id: 'byOn', label: delegate.by, errorMessage: delegate.byWrong, min: today, max: '2100-12-31', ...(values.byOn !== undefined && { value: values.byOn }) },
    { type: 'Input.Text', isMultiline: true, id: 'note', label: delegate.note, placeholder: delegate.notePlaceholder, errorMessage: delegate.note, maxLength: NOTE_LETTERS, value: safeLines(values.note).join('\n') },
  ]
}
