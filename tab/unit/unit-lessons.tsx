import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { unitLessons } from '../../core/api/training-leader-questions'
import { dayOf } from '../../core/days/day'
import { formatDay } from '../../core/language/language'
import { useAnswer } from '../api/use-question'
import { useAnnounce } from '../frame/announcer'
import { Loaded } from '../frame/loaded'
import { Outcome } from '../frame/outcome'
import { Panel } from '../frame/panel'
import { hrefOf } from '../frame/route'
import { useSpeech, type Speech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { TalkDialog, type LessonOfUnit } from './talk-dialog'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  lesson: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalM, padding: `${tokens.spacingVerticalM} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  text: { flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' },
  title: { fontWeight: tokens.fontWeightSemibold },
  small: { display: 'block', color: tokens.colorNeutralForeground2 },
  deeds: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  meet: { display: 'inline-flex', alignItems: 'center', minHeight: '32px' },
})

/** The unit's people come below: only what is next to talk about stands above them. */
const SHOWN = 3

/** Where the keyboard is brought to from elsewhere on the page. */
export const LESSONS_ANCHOR = 'lessons-of-unit'

/** Lessons that are out or come soon, and whether the unit has talked about them. */
export function UnitLessons({ unitId }: { unitId: string }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const announce = useAnnounce()
  const { lessons } = words.trainingLeader
  const answer = useAnswer(unitLessons, { unitId })
  const [open, setOpen] = useState<LessonOfUnit>()
  const [outcome, setOutcome] = useState<string>()
  const finish = (told: string) => {
    setOpen(undefined)
    setOutcome(told)
    announce(told)
  }
  const list = (some: readonly LessonOfUnit[]) => (
    <ul className={styles.list}>
      {some.map((lesson) => (
        <Lesson key={`${lesson.requirementId} ${lesson.lessonId}`} unitId={unitId} lesson={lesson} onTell={() => setOpen(lesson)} />
      ))}
    </ul>
  )
  return (
    <div data-print="never">
      <Panel title={lessons.title} anchor={LESSONS_ANCHOR} raised>
        <p>{lessons.lead}</p>
        {outcome !== undefined && <Outcome told={outcome} />}
        <Loaded answer={answer}>
          {({ lessons: all }) =>
            all.length === 0 ? (
              <p>{lessons.none}</p>
            ) : (
              <>
                {list(inOrder(all).slice(0, SHOWN))}
                {all.length > SHOWN && (
                  <details>
                    <summary>{lessons.more(all.length - SHOWN)}</summary>
                    {list(inOrder(all).slice(SHOWN))}
                  </details>
                )}
              </>
            )
          }
        </Loaded>
      </Panel>
      {open && <TalkDialog unitId={unitId} lesson={open} onDone={finish} onCancel={() => setOpen(undefined)} />}
    </div>
  )
}

/** What nobody has talked about first, the newest before the older ones. */
function inOrder(lessons: readonly LessonOfUnit[]): LessonOfUnit[] {
  return [...lessons].sort((one, other) => Number(one.talk !== undefined) - Number(other.talk !== undefined) || (one.outOn > other.outOn ? -1 : one.outOn < other.outOn ? 1 : 0))
}

function Lesson({ unitId, lesson, onTell }: { unitId: string; lesson: LessonOfUnit; onTell: () => void }) {
  const styles = useStyles()
  const speech = useSpeech()
  const { lessons } = speech.words.trainingLeader
  const title = lesson.title[speech.language]
  const { requirementId, lessonId, programme, talk, isOut, talkedFrom } = lesson
  const mayTell = !talk && talkedFrom <= dayOf(new Date())
  return (
    <li className={styles.lesson}>
      <span className={styles.text}>
        <span className={styles.title}>{title}</span>
        <span className={styles.small}>
          {programme[speech.language]} · {describeRelease(lesson, speech)}
        </span>
        <span className={styles.small}>{talk ? describeTalk(talk, speech) : lessons.untold}</span>
      </span>
      <span className={styles.deeds}>
        {isOut && (
          <TextLink className={styles.meet} href={hrefOf({ page: 'meeting', unitId, requirementId, lessonId })} aria-label={lessons.meetFor(title)}>
            {lessons.meet}
          </TextLink>
        )}
        {mayTell && (
          <Button aria-label={lessons.holdFor(title)} onClick={onTell}>
            {lessons.hold}
          </Button>
        )}
      </span>
    </li>
  )
}

function describeRelease({ outOn, isOut, isBroughtBack }: LessonOfUnit, { words, language }: Speech): string {
  const { lessons } = words.trainingLeader
  const day = formatDay(outOn, language)
  if (!isOut) return lessons.comesOn(day)
  return isBroughtBack ? lessons.broughtBack(day) : lessons.outOn(day)
}

function describeTalk({ heldOn, byName }: NonNullable<LessonOfUnit['talk']>, { words, language }: Speech): string {
  const { lessons } = words.trainingLeader
  const day = formatDay(heldOn, language)
  return byName === undefined ? lessons.talked(day) : lessons.talkedBy(day, byName)
}
