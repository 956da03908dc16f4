import type { LessonView, ProgrammeView } from '../../core/api/training-questions'
import { formatDay } from '../../core/language/language'
import { hrefOf } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { OwedArticle } from '../mine/owed-article'
import { LessonBadge } from './lesson-badge'
import { listOpen } from './programme'
import { ProgrammeBar } from './programme-bar'

/** The lesson of a programme that comes first, and how many more are open behind it. */
export function ToLearnCard({ programme, lesson }: { programme: ProgrammeView; lesson: LessonView }) {
  const { words, language } = useSpeech()
  const { learning } = words
  const { obligationKey, title, dueOn, state, minutes, where, why, progress, returnReason } = lesson
  const { lessons } = programme
  const day = formatDay(dueOn, language)
  const others = listOpen(programme).length - 1
  const reason = returnReason?.[language] ?? (lessons.indexOf(lesson) === 0 && why === 'released' ? programme.reason[language] : '')
  return (
    <OwedArticle
      title={title[language]}
      badge={<LessonBadge lesson={lesson} />}
      isOverdue={state === 'overdue'}
      due={state === 'overdue' ? words.mine.wasDueOn(day) : words.mine.dueOn(day)}
      text={[learning.why[why], reason, others > 0 ? learning.alsoOpen(others) : ''].filter((sentence) => sentence !== '').join(' ')}
      small={[
        learning.inProgramme(learning.number(lessons.indexOf(lesson) + 1, lessons.length), programme.title[language]),
        progress ? learning.answered(progress.answered, progress.of) : learning.minutes(minutes),
      ].join(' · ')}
      action={{ href: hrefOf({ page: 'lesson', obligationKey }), name: progress ? learning.goOn : where === 'here' ? learning.start : learning.open }}
    >
      <ProgrammeBar lessons={lessons} />
    </OwedArticle>
  )
}
