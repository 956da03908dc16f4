import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { AnswerOf } from '../../core/api/question'
import type { holdMeeting } from '../../core/api/training-leader-questions'
import { useSpeech } from '../frame/speech'
import { AttendanceSheet } from './attendance-sheet'
import { LessonOnScreen } from './lesson-on-screen'
import type { LessonNamed, Meeting } from './meeting-page'
import { QuestionsTogether } from './questions-together'
import { TalkTogether } from './talk-together'
import { WhoIsHere } from './who-is-here'

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
  head: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  count: { margin: 0, color: tokens.colorNeutralForeground2 },
  // Read from the other end of a meeting room; on a phone as large as fits.
  title: { margin: 0, fontSize: 'clamp(1.5rem, 2.6vw, 2.5rem)', lineHeight: 1.25, outlineStyle: 'none', scrollMarginTop: '16px' },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

const STEPS = ['text', 'talk', 'questions', 'people'] as const

/** The parts of the meeting, one at a time. The heading of each takes the focus, so that the keyboard and the voice are where the eyes are. */
export function MeetingSteps({ named, meeting, onHeld }: { named: LessonNamed; meeting: Meeting; onHeld: (held: AnswerOf<typeof holdMeeting>) => void }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const { meeting: texts } = words.trainingLeader
  const steps = STEPS.filter((step) => step !== 'questions' || meeting.lesson.where === 'here')
  const [at, setAt] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  const isFirst = useRef(true)
  useEffect(() => {
    if (!isFirst.current) heading.current?.focus()
    isFirst.current = false
  }, [at])
  const step = steps[at] ?? 'text'
  return (
    <div className={styles.screen}>
      <div className={styles.head} data-print="never">
        <p className={styles.count}>{texts.stepOf(at + 1, steps.length)}</p>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {texts.steps[step]}
        </h2>
      </div>
      <div data-print="never">
        {step === 'text' && <LessonOnScreen lesson={meeting.lesson} />}
        {step === 'talk' && <TalkTogether lesson={meeting.lesson} />}
        {step === 'questions' && meeting.lesson.where === 'here' && <QuestionsTogether questions={meeting.lesson.questions} />}
        {step === 'people' && <WhoIsHere named={named} meeting={meeting} onHeld={onHeld} />}
      </div>
      <div className={styles.ways} data-print="never">
        {at > 0 && (
          <Button size="large" onClick={() => setAt(at - 1)}>
            {texts.previous}
          </Button>
        )}
        {at < steps.length - 1 && (
          <Button size="large" appearance="primary" onClick={() => setAt(at + 1)}>
            {texts.next}
          </Button>
        )}
        <Button size="large" appearance="subtle" onClick={() => window.print()}>
          {texts.print}
        </Button>
      </div>
      <AttendanceSheet title={texts.sheetTitle(meeting.lesson.title[language], meeting.unitName)} people={meeting.people} />
    </div>
  )
}
