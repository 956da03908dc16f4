import { makeStyles, tokens } from '@fluentui/react-components'
import type { LessonView } from '../../core/api/training-questions'
import { useSpeech } from '../frame/speech'
import { countDone } from './programme'

const useStyles = makeStyles({
  progress: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, maxWidth: '420px', '& > p': { margin: 0 } },
  bar: {
    height: '10px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    forcedColorAdjust: 'none',
    printColorAdjust: 'exact',
  },
  done: { height: '100%', backgroundColor: tokens.colorCompoundBrandBackground },
})

/** How far somebody has come in a programme. The bar says what the text says. */
export function ProgrammeBar({ lessons }: { lessons: readonly LessonView[] }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const { done, of } = countDone(lessons)
  if (of === 0) return null
  return (
    <div className={styles.progress}>
      <p>{words.learning.done(done, of)}</p>
      <div className={styles.bar} aria-hidden>
        {done > 0 && <div className={styles.done} data-print="fill" style={{ width: `${(done / of) * 100}%` }} />}
      </div>
    </div>
  )
}
