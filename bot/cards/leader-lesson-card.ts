import { z } from 'zod'
import { Day } from '../../core/days/day'
import { formatDay, type Language } from '../../core/language/language'
import { UnitId } from '../../core/organisation/organisation-change'
import { LessonId } from '../../core/training/lesson'
import type { ChatWords } from '../words/nb'
import { verb, type Card } from './card'
import { dayInput, execute, heading, labelled, notice, openUrl, paragraph, plain, quotation, subheading, title as titleLine } from './elements'
import type { LeaderLessonView } from './leader-lesson-view'
import { SAMPLE_TAB_URL } from './samples'

/** Units that get a button of their own: with the link to the tab no more than every client draws. */
const BUTTONS = 3

const LessonOfUnits = z.object({ requirementId: z.string().max(40), lessonId: LessonId, unitIds: z.array(UnitId).min(1).max(20) })

const SAMPLE: LeaderLessonView = {
  data: { requirementId: 'ethics-lessons', lessonId: 'gifts', unitIds: ['u-1'] },
  title: 'Gaver og fordeler',
  programme: 'Etikkleksjonene',
  minutes: 4,
  outOn: '2026-12-01',
  isOut: false,
  others: 0,
  reflection: 'Hva gjør vi når en pårørende insisterer på å gi oss noe?',
  guide: ['Les spørsmålet høyt.', 'La alle tenke i ett minutt.', 'Bli enige om hva dere sier neste gang.'],
  units: [{ unitId: 'u-1', name: 'Solbakken barnehage' }],
  today: '2026-11-24',
  talkedFrom: '2026-11-24',
  tabUrl: SAMPLE_TAB_URL,
}
const TALKED = { unitId: 'u-1', name: 'Solbakken barnehage', talk: { heldOn: '2026-11-24', byName: 'Ingrid Solberg' } }

/** Before a lesson goes out: what comes, what to talk about, and "we talked about it" where it is read. */
export const leaderLessonCard: Card<'leaderLesson'> = {
  name: 'leaderLesson',
  verbs: {
    'leader-lesson': verb(LessonOfUnits, (turn, of) => turn.showLeaderLesson(of)),
    'hold-talk': verb(LessonOfUnits.extend({ unitId: UnitId, heldOn: Day.or(z.literal('')).default('') }), (turn, told) => turn.holdTalk(told)),
  },
  samples: {
    'before it goes out': SAMPLE,
    'the first of a programme': { ...SAMPLE, isOut: true, outOn: '2026-11-24', others: 7 },
    'brought back': { ...SAMPLE, isOut: true, outOn: '2026-11-24', broughtBack: 'En sak i nabokommunen er i nyhetene.' },
    'several units': { ...SAMPLE, data: { ...SAMPLE.data, unitIds: ['u-1', 'u-2'] }, units: [TALKED, { unitId: 'u-2', name: 'Småbarn' }] },
    'talked about': { ...SAMPLE, units: [TALKED], notice: 'held' },
    'talked about before': { ...SAMPLE, units: [TALKED], notice: 'held-before' },
    'a day that cannot be': { ...SAMPLE, notice: 'bad-day' },
    'not saved': { ...SAMPLE, notice: 'not-saved' },
  },
  summarise: ({ title }, { leader }) => leader.summary(title),
  render: (view, words, language) => ({
    body: [
      heading(headingOf(view, words)),
      ...(view.notice ? [notice(words.leader.notices[view.notice])] : []),
      titleLine(view.title),
      ...describe(view, words, language),
      subheading(words.leader.reflection),
      quotation(view.reflection),
      subheading(words.leader.guide),
      ...view.guide.map((step, index) => plain(words.leader.step(index + 1, step))),
      ...view.units.flatMap(({ name, talk }) => (talk ? [plain(saidOf(name, talk, words, language))] : [])),
      ...(listUntold(view).length > 0
        ? [
            paragraph(words.leader.why),
            dayInput({ id: 'heldOn', label: words.leader.day, errorMessage: words.leader.dayWrong, value: view.today, min: view.talkedFrom, max: view.today }),
          ]
        : []),
    ],
    actions: [
      ...listUntold(view)
        .slice(0, BUTTONS)
        .map(({ unitId, name }) => execute('hold-talk', view.units.length > 1 ? words.leader.heldIn(name) : words.leader.held, { ...view.data, unitId }, { needsInputs: true })),
      openUrl(view.isOut ? words.leader.toMeeting : words.button.openTab, view.tabUrl),
    ],
    refresh: { verb: 'leader-lesson', data: view.data },
  }),
}

function describe({ programme, minutes, outOn, isOut, others, broughtBack, units }: LeaderLessonView, words: ChatWords, language: Language) {
  return [
    labelled(words.leader.programme, programme),
    labelled(isOut ? words.leader.wasOutOn : words.leader.outOn, formatDay(outOn, language)),
    labelled(words.leader.minutes, words.minutes(minutes)),
    labelled(words.leader.unit, units.map(({ name }) => name).join(', ')),
    ...(broughtBack === undefined ? [] : [quotation(broughtBack)]),
    ...(others > 0 ? [plain(words.leader.others(others))] : []),
  ]
}

function headingOf({ isOut, broughtBack }: LeaderLessonView, { leader }: ChatWords): string {
  if (broughtBack !== undefined) return leader.headingBroughtBack
  return isOut ? leader.headingOut : leader.headingAhead
}

function listUntold({ units }: LeaderLessonView): LeaderLessonView['units'] {
  return units.filter(({ talk }) => !talk)
}

function saidOf(unit: string, { heldOn, byName }: NonNullable<LeaderLessonView['units'][number]['talk']>, { leader }: ChatWords, language: Language): string {
  const day = formatDay(heldOn, language)
  return byName === undefined ? leader.talked(unit, day) : leader.talkedBy(unit, day, byName)
}
