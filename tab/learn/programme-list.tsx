import { makeStyles, tokens } from '@fluentui/react-components'
import type { LessonView, ProgrammeView } from '../../core/api/training-questions'
import { formatDay } from '../../core/language/language'
import { hrefOf } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { LessonBadge } from './lesson-badge'
import { findComing, isOpen, listOpen } from './programme'
import { ProgrammeBar } from './programme-bar'

const useStyles = makeStyles({
  programmes: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
  programme: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, '& > p': { margin: 0 } },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  all: { '& > summary': { cursor: 'pointer', minHeight: '32px', display: 'list-item', color: tokens.colorBrandForegroundLink } },
  lessons: { margin: 0, padding: 0, listStyleType: 'none' },
  lesson: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '& p': { margin: 0 },
  },
  small: { color: tokens.colorNeutralForeground2 },
})

/** Every programme that concerns me: how far I have come, what comes next, and each lesson behind it. */
export function ProgrammeList({ programmes }: { programmes: readonly ProgrammeView[] }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const { learning } = words
  return (
    <div className={styles.programmes}>
      {programmes.map((programme) => {
        const { requirementId, title, lessons } = programme
        const coming = findComing(programme)
        return (
          <div key={requirementId} className={styles.programme}>
            <h3 className={styles.title}>{title[language]}</h3>
            {/* What waits is shown with its bar already. */}
            {listOpen(programme).length === 0 && <ProgrammeBar lessons={lessons} />}
            {coming && <p className={styles.small}>{learning.nextOn(coming.title[language], formatDay(coming.opensOn, language))}</p>}
            <details className={styles.all} data-print="never">
              <summary>{learning.training.all(lessons.length)}</summary>
              <ol className={styles.lessons}>
                {lessons.map((lesson, index) => (
                  <LessonLine key={lesson.lessonId} lesson={lesson} number={index + 1} />
                ))}
              </ol>
            </details>
          </div>
        )
      })}
    </div>
  )
}

function LessonLine({ lesson, number }: { lesson: LessonView; number: number }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const { training, excludedBecause } = words.learning
  const { obligationKey, title, state, opensOn, dueOn } = lesson
  const due = formatDay(dueOn, language)
  return (
    <li className={styles.lesson}>
      <div>
        <TextLink href={hrefOf({ page: 'lesson', obligationKey })}>{`${number}. ${title[language]}`}</TextLink>
        {isOpen(lesson) && <p className={styles.small}>{state === 'overdue' ? training.wasDue(due) : training.due(due)}</p>}
        {state === 'upcoming' && <p className={styles.small}>{training.comes(formatDay(opensOn, language))}</p>}
        {lesson.excludedBecause && <p className={styles.small}>{excludedBecause[lesson.excludedBecause]}</p>}
      </div>
      <LessonBadge lesson={lesson} />
    </li>
  )
}
