import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useSpeech } from '../frame/speech'
import type { Progress, Ready } from './use-import'

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  table: { borderCollapse: 'collapse', '& th, & td': { textAlign: 'left', padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`, verticalAlign: 'top' } },
  scroll: { maxHeight: '320px', overflowY: 'auto' },
  small: { margin: 0, color: tokens.colorNeutralForeground2 },
  progress: { width: '100%', maxWidth: '420px' },
  carry: { alignSelf: 'flex-start' },
})

/** What the file gives: sums, then each row that gives nothing and why; and the button that carries it out. */
export function ImportOutcome({ ready, isChanged, progress, isRunning, onImport }: { ready: Ready; isChanged: boolean; progress: Progress | undefined; isRunning: boolean; onImport: () => void }) {
  const styles = useStyles()
  const { words, formatNumber } = useSpeech()
  const { imports } = words
  const { counts, problems } = ready
  return (
    <>
      <p>{imports.summary(formatNumber(counts.new), formatNumber(counts.known), formatNumber(counts.ignored), formatNumber(counts.wrong))}</p>
      {problems.length > 0 && (
        <>
          <h3 className={styles.heading}>{imports.problemsTitle}</h3>
          {counts.wrong > problems.length && <p className={styles.small}>{imports.more(formatNumber(problems.length))}</p>}
          {/* Reached by the keyboard, or nobody could scroll it with one. */}
          <div className={styles.scroll} tabIndex={0} role="region" aria-label={imports.problemsTitle}>
            <table className={styles.table} aria-label={imports.problemsCaption}>
              <thead>
                <tr>
                  <th>{imports.row}</th>
                  <th>{imports.why}</th>
                </tr>
              </thead>
              <tbody>
                {problems.map(({ row, problem }) => (
                  <tr key={row}>
                    <td>{row}</td>
                    <td>{imports.problems[problem]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {isChanged ? (
        <p className={styles.small}>{imports.changed}</p>
      ) : (
        <Button className={styles.carry} appearance="primary" disabledFocusable={isRunning || counts.new === 0} onClick={onImport}>
          {isRunning ? words.frame.sending : imports.carryOut}
        </Button>
      )}
      {isRunning && progress && (
        <p role="status">
          {imports.progress(formatNumber(progress.rowsDone), formatNumber(progress.rows))}
          <progress className={styles.progress} value={progress.rowsDone} max={progress.rows} aria-label={imports.progress(formatNumber(progress.rowsDone), formatNumber(progress.rows))} />
        </p>
      )}
    </>
  )
}
