import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { describeProblem } from './describe-problem'
import { Notice } from './notice'
import { useSpeech } from './speech'

const useStyles = makeStyles({
  reference: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontFamily: tokens.fontFamilyMonospace },
})

/** What went wrong, in the person's words, with a way on. */
export function ProblemView({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const { title, text, reference, mayRetry, isCalm } = describeProblem(error, words)
  return (
    <Notice tone={isCalm ? 'info' : 'wrong'} title={title} urgent>
      <p>{text}</p>
      {reference !== undefined && <p className={styles.reference}>{words.problems.reference(reference)}</p>}
      {onRetry && mayRetry && <Button onClick={onRetry}>{words.frame.tryAgain}</Button>}
    </Notice>
  )
}
