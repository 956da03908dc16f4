import { makeStyles, tokens } from '@fluentui/react-components'
import type { StepView } from '../../core/api/wheel-views'
import { formatDay, formatMoment } from '../../core/language/language'
import { Panel } from '../frame/panel'
import { useSpeech, type Speech } from '../frame/speech'

const useStyles = makeStyles({
  steps: { margin: 0, padding: 0, listStyleType: 'none' },
  step: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, ':first-child': { borderTopStyle: 'none', paddingTop: 0 }, overflowWrap: 'anywhere' },
  small: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

/** Who did what with it, in the order it happened. */
export function StepList({ steps }: { steps: readonly StepView[] }) {
  const styles = useStyles()
  const speech = useSpeech()
  if (steps.length === 0) return null
  return (
    <Panel title={speech.words.activity.page.historyTitle} raised>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li key={index} className={styles.step}>
            {describeStep(step, speech)}
            {step.text !== undefined && step.text !== '' && <span className={styles.small}>«{step.text}»</span>}
            <span className={styles.small}>{formatMoment(step.recordedAt, speech.language)}</span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function describeStep({ kind, byName, toName, day }: StepView, { words, language }: Speech): string {
  const { steps, somebody } = words.activity.page
  const nameOr = (name: string | undefined) => (name === undefined || name === '' ? somebody : name)
  return steps[kind](nameOr(byName), nameOr(toName), day === undefined ? '' : formatDay(day, language))
}
