import { z } from 'zod'
import { formatDay, type Language } from '../../core/language/language'
import type { ChatWords } from '../words/nb'
import { verb, type Card } from './card'
import { entry, execute, heading, openUrl, paragraph, plain, title as titleLine, type CardElement } from './elements'
import { safeLine } from './safe-text'
import { SAMPLE_TAB_URL, SAMPLE_TASK } from './samples'
import type { OpenState, TaskRemark, WeekEntry, WeekView } from './wheel-views'

/** Of a title on a button: enough to tell one from the other, little enough for a phone. */
const BUTTON_LETTERS = 32
/** Lines on the card; the tab has them all. */
export const WEEK_ENTRIES = 8

const sample = (state: OpenState, dueOn: string, remark?: TaskRemark): WeekEntry => ({ kind: 'task', ...SAMPLE_TASK, state, opensOn: '2026-11-01', dueOn, ...(remark && { remark }) })
const SAMPLE: WeekView = { counts: { overdue: 1, ahead: 2, waiting: 0 }, entries: [sample('overdue', '2026-11-15'), sample('due-soon', '2026-11-27'), sample('open', '2026-12-12')], more: 0, tabUrl: SAMPLE_TAB_URL }
const SAMPLE_MANY: WeekEntry = { kind: 'many', requirementId: 'safety-round', language: 'nb', title: 'Vernerunde', count: 15, overdue: 2, dueOn: '2026-11-15' }
const SAMPLE_SHOWN: WeekEntry = { kind: 'shown', ...SAMPLE_TASK, title: 'Økonomirapport til rådet', dueOn: '2026-12-10', system: 'Framsikt' }

/** The one card a week: what is due, overdue and coming, in order of importance, each with a button that opens it. */
export const weekCard: Card<'week'> = {
  name: 'week',
  verbs: {
    week: verb(z.object({}), (turn) => turn.showWeek()),
    'refresh-week': verb(z.object({}), (turn) => turn.showWeek()),
  },
  samples: {
    'a usual week': SAMPLE,
    nothing: { counts: { overdue: 0, ahead: 0, waiting: 0 }, entries: [], more: 0, tabUrl: SAMPLE_TAB_URL },
    'all that can wait for somebody': {
      counts: { overdue: 3, ahead: 5, waiting: 2 },
      entries: [
        sample('overdue', '2026-11-15', { kind: 'delegated-to', name: 'Ola Hansen' }),
        SAMPLE_MANY,
        { kind: 'time-request', requestKey: '9'.repeat(64), title: 'Risikovurdering av korrupsjon', about: 'Solbakken barnehage', askedBy: 'Ingrid Solberg', wantedOn: '2026-12-20' },
        { kind: 'confirm', recordKey: '8'.repeat(64), title: 'Vernerunde', about: 'Småbarn', doneBy: 'Ola Hansen' },
        sample('due-soon', '2026-11-27', { kind: 'delegated-by', name: 'Per Berg' }),
        sample('open', '2026-12-12', { kind: 'asked-for-time', day: '2027-01-10' }),
        sample('upcoming', '2026-12-19'),
        SAMPLE_SHOWN,
      ],
      more: 7,
      tabUrl: SAMPLE_TAB_URL,
    },
    'only what is done elsewhere': { counts: { overdue: 0, ahead: 0, waiting: 0 }, entries: [SAMPLE_SHOWN, { kind: 'shown', ...SAMPLE_TASK, dueOn: '2026-12-11' }], more: 0, tabUrl: SAMPLE_TAB_URL },
    'none late, many at once': { counts: { overdue: 0, ahead: 1, waiting: 0 }, entries: [{ ...SAMPLE_MANY, overdue: 0 }], more: 1, tabUrl: SAMPLE_TAB_URL },
  },
  summarise: (view, words) => `${words.wheel.summary.week}. ${situationOf(view, words)}`,
  render: (view, words, language) => ({
    body: [
      heading(words.wheel.week.heading),
      paragraph(situationOf(view, words)),
      ...view.entries.slice(0, WEEK_ENTRIES).map((one) => drawEntry(one, words, language)),
      ...(view.more > 0 ? [paragraph(words.wheel.week.more(view.more))] : []),
    ],
    actions: [openUrl(words.wheel.button.all, view.tabUrl), execute('open', words.button.open)],
    refresh: { verb: 'refresh-week', data: {} },
  }),
}

/** `3 har gått over fristen, 5 har frist innen 30 dager.` */
function situationOf({ counts: { overdue, ahead, waiting }, entries }: WeekView, { wheel: { week } }: ChatWords): string {
  const said = [...(overdue > 0 ? [week.overdue(overdue)] : []), ...(waiting > 0 ? [week.waiting(waiting)] : []), ...(ahead > 0 ? [week.ahead(ahead)] : [])]
  if (said.length > 0) return `${said.join(', ')}.`
  return entries.length > 0 ? week.onlyAhead : week.nothing
}

function drawEntry(one: WeekEntry, words: ChatWords, language: Language): CardElement {
  const { button, week } = words.wheel
  const day = (on: string) => formatDay(on, language)
  switch (one.kind) {
    case 'task':
      return entry([titleLine(one.title), plain([`${one.about}.`, dueOf(one, words, language), ...remarkOf(one.remark, words, language)].join(' '))], [execute('show-activity', button.openOne(safeLine(one.title, BUTTON_LETTERS)), one.data)])
    case 'many': {
      const { requirementId, language: textLanguage, title, count, overdue, dueOn } = one
      const due = overdue > 0 ? week.manyOverdue(overdue, day(dueOn)) : week.manyDue(day(dueOn))
      return entry([titleLine(week.many(title, count)), plain(due)], [execute('show-many', button.openMany(count), { requirementId, language: textLanguage })])
    }
    case 'time-request':
      return entry([titleLine(one.title), plain(`${one.about}. ${week.timeRequest(one.askedBy, day(one.wantedOn))}`)], [execute('show-time-request', button.answer, { requestKey: one.requestKey })])
    case 'confirm':
      return entry([titleLine(one.title), plain(`${one.about}. ${week.confirm(one.doneBy)}`)], [execute('show-done', button.look, { recordKey: one.recordKey })])
    case 'shown':
      return entry([titleLine(one.title), plain(`${one.about}. ${one.system === undefined ? week.shown(day(one.dueOn)) : week.shownIn(one.system, day(one.dueOn))}`)], [execute('show-activity', button.openOne(safeLine(one.title, BUTTON_LETTERS)), one.data)])
  }
}

function dueOf({ state, opensOn, dueOn }: Extract<WeekEntry, { kind: 'task' }>, { wheel: { week } }: ChatWords, language: Language): string {
  const due = formatDay(dueOn, language)
  if (state === 'overdue') return week.wasDue(due)
  return state === 'upcoming' ? week.opens(formatDay(opensOn, language), due) : week.due(due)
}

function remarkOf(remark: TaskRemark | undefined, { wheel: { week } }: ChatWords, language: Language): string[] {
  switch (remark?.kind) {
    case undefined:
      return []
    case 'delegated-to':
      return [week.delegatedTo(remark.name)]
    case 'delegated-by':
      return [week.delegatedBy(remark.name)]
    case 'asked-for-time':
      return [week.askedForTime(formatDay(remark.day, language))]
  }
}
