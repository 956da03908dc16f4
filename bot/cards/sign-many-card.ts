import { formatDay } from '../../core/language/language'
import type { ChatWords } from '../words/nb'
import { verb, type Card } from './card'
import { choiceInput, execute, heading, notice, openUrl, paragraph, title as titleLine, type CardElement } from './elements'
import { fieldInputs, problemLines } from './form-inputs'
import { SAMPLE_FIELDS, SAMPLE_TAB_URL } from './samples'
import { ManyData, SignManyClick } from './task-data'
import { doneOnInput } from './task-lines'
import type { SignManyView } from './wheel-views'

/** To choose from on a card; of more the rest is in the tab, and on the next card. */
export const MOST_AT_ONCE = 30

const ITEMS = Array.from({ length: 15 }, (_, index) => ({ obligationKey: index.toString(16).padStart(64, '0'), name: `Avdeling ${index + 1}`, dueOn: '2026-11-27', isOverdue: index < 2 }))
const SAMPLE: SignManyView = {
  requirementId: 'safety-round',
  language: 'nb',
  requirementVersion: 1,
  title: 'Vernerunde',
  items: ITEMS,
  more: 0,
  fields: SAMPLE_FIELDS.filter(({ kind }) => kind === 'confirm' || kind === 'text'),
  doneOn: '2026-11-24',
  today: '2026-11-24',
  chosen: [],
  tabUrl: SAMPLE_TAB_URL,
}

/** Several of one activity at once: which, and one form for all. Each becomes a record of its own. */
export const signManyCard: Card<'signMany'> = {
  name: 'signMany',
  verbs: {
    'show-many': verb(ManyData, (turn, of) => turn.showMany(of)),
    'sign-many': verb(SignManyClick, (turn, click) => turn.signMany(click)),
  },
  samples: {
    fifteen: SAMPLE,
    'more than fit': { ...SAMPLE, more: 4, fields: [] },
    'none chosen': { ...SAMPLE, notice: { kind: 'none-chosen' } },
    'answers missing': { ...SAMPLE, chosen: ITEMS.slice(0, 3).map(({ obligationKey }) => obligationKey), notice: { kind: 'incomplete', problems: [{ label: 'Vi har snakket om det i personalmøtet', what: 'not-confirmed' }] } },
    'changed meanwhile': { ...SAMPLE, notice: { kind: 'changed', problems: [] } },
    'a day that cannot be': { ...SAMPLE, notice: { kind: 'bad-day' } },
    'not saved': { ...SAMPLE, notice: { kind: 'not-saved' } },
  },
  summarise: ({ title }, { wheel }) => wheel.summary.many(title),
  render: (view, words, language) => {
    const { many, button } = words.wheel
    const { requirementId, requirementVersion } = view
    const chosen = view.chosen.filter((key) => view.items.some(({ obligationKey }) => obligationKey === key))
    const choices = view.items.slice(0, MOST_AT_ONCE).map(({ obligationKey, name, dueOn, isOverdue }) => ({ value: obligationKey, title: (isOverdue ? many.oneOverdue : many.one)(name, formatDay(dueOn, language)) }))
    return {
      body: [
        heading(many.heading),
        ...noticeOf(view.notice, words),
        titleLine(view.title),
        paragraph(many.what),
        { ...choiceInput({ id: 'chosen', label: many.which, errorMessage: many.whichWrong, isMultiSelect: true, choices }), ...(chosen.length > 0 && { value: chosen.join(',') }) },
        ...(view.more > 0 ? [paragraph(many.more(view.more))] : []),
        ...fieldInputs(view.fields, words),
        doneOnInput(view, words),
      ],
      actions: [execute('sign-many', button.signOffChosen, { requirementId, requirementVersion, language: view.language }, { needsInputs: true }), execute('week', button.week), openUrl(button.tab, view.tabUrl)],
    }
  },
}

function noticeOf(what: SignManyView['notice'], words: ChatWords): CardElement[] {
  if (!what) return []
  return 'problems' in what ? problemLines(words.wheel.notice[what.kind], what.problems, words) : [notice(words.wheel.notice[what.kind])]
}
