import { formatDay } from '../../core/language/language'
import type { ChatWords } from '../words/nb'
import { verb, type Card } from './card'
import { execute, heading, labelled, notice, openUrl, paragraph, plain, title as titleLine } from './elements'
import { LessonData } from './lesson-data'
import { SAMPLE_LESSON_DATA, SAMPLE_TAB_URL } from './samples'
import type { LessonView } from './training-views'

const SAMPLE: LessonView = {
  data: SAMPLE_LESSON_DATA,
  title: 'Kjenn igjen svindel på e-post',
  programme: 'Personvern og informasjonssikkerhet',
  number: 3,
  of: 8,
  reason: 'Alle som arbeider for kommunen, behandler opplysninger om andre.',
  why: 'released',
  minutes: 4,
  dueOn: '2026-12-12',
  isOverdue: false,
  isElsewhere: false,
  answered: { count: 0, of: 3, isDone: false },
  tabUrl: SAMPLE_TAB_URL,
}

/** Asks somebody to take a lesson: what it is, why, how long it takes, and how far they have come. */
export const lessonCard: Card<'lesson'> = {
  name: 'lesson',
  verbs: {
    'show-lesson': verb(LessonData, (turn, of) => turn.showLesson(of)),
    'refresh-lesson': verb(LessonData, (turn, of) => turn.refreshLesson(of)),
  },
  samples: {
    'a new one': SAMPLE,
    'begun, late': { ...SAMPLE, why: 'new-employment', isOverdue: true, answered: { count: 2, of: 3, isDone: false } },
    'all answered': { ...SAMPLE, answered: { count: 3, of: 3, isDone: true } },
    'brought back': { ...SAMPLE, why: 'brought-back', reason: 'I forrige uke ble en kommune lurt for 400 000 kroner.' },
    'a renewal': { ...SAMPLE, why: 'renewal', answered: { count: 0, of: 1, isDone: false } },
    'in another system': { ...withoutAnswers(SAMPLE), isElsewhere: true, minutes: 30 },
    'after an old card': { ...SAMPLE, notice: 'out-of-date' },
    'when storage is down': { ...withoutAnswers(SAMPLE), notice: 'unavailable' },
    'after an objection': { ...SAMPLE, notice: 'reopened' },
  },
  summarise: ({ title, number, of }, { training }) => `${training.summary.lesson(title)}. ${training.lesson.position(number, of)}`,
  render: (view, words, language) => {
    const { training } = words
    const { data, answered, notice: what } = view
    return {
      body: [
        heading(training.lesson.heading),
        ...(what ? [notice(textOf(what, words))] : []),
        titleLine(view.title),
        labelled(training.lesson.programme, view.programme),
        plain(training.lesson.position(view.number, view.of)),
        labelled(words.label.forWhom, view.reason),
        labelled(words.label.why, words.why[view.why]),
        labelled(words.label.duration, words.minutes(view.minutes)),
        labelled(words.label.due, view.isOverdue ? words.dueOver(formatDay(view.dueOn, language)) : formatDay(view.dueOn, language)),
        ...(view.isElsewhere ? [paragraph(training.lesson.elsewhere)] : []),
        ...(answered?.isDone ? [paragraph(training.lesson.readyToFinish)] : answered && answered.count > 0 ? [paragraph(training.lesson.progress(answered.count, answered.of))] : []),
      ],
      actions: [
        ...beginWith(view, words),
        openUrl(training.button.tab, view.tabUrl),
        execute('open', words.button.open),
      ],
      // What a notice says must stay until it is read, and how far somebody has come is worth more than a look at the clock.
      ...(what || (answered?.count ?? 0) > 0 ? {} : { refresh: { verb: 'refresh-lesson', data } }),
    }
  },
}

function beginWith({ data, answered, isElsewhere }: LessonView, { training: { button } }: ChatWords) {
  const read = { ...data, page: 1 }
  if (isElsewhere) return [execute('read-lesson', button.openCourse, read)]
  if (answered?.isDone) return [execute('next-question', button.finish, data), execute('read-lesson', button.readAgain, read)]
  if (answered && answered.count > 0) return [execute('next-question', button.goOn, data), execute('read-lesson', button.readAgain, read)]
  return [execute('read-lesson', button.start, read)]
}

function textOf(what: NonNullable<LessonView['notice']>, { training }: ChatWords): string {
  switch (what) {
    case 'out-of-date':
      return training.notice.outOfDate
    case 'unavailable':
      return training.notice.unavailable
    case 'reopened':
      return training.notice.reopened
  }
}

function withoutAnswers({ answered: _, ...view }: LessonView): LessonView {
  return view
}
