import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { AnswerOf } from '../../core/api/question'
import type { previewWheelImport } from '../../core/api/wheel-import-questions'
import { formatDay } from '../../core/language/language'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', '& th, & td': { textAlign: 'left', padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`, verticalAlign: 'top', overflowWrap: 'anywhere' } },
  scroll: { maxHeight: '420px', overflowY: 'auto' },
  text: { margin: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  carry: { alignSelf: 'flex-start' },
})

type Ready = Extract<AnswerOf<typeof previewWheelImport>, { outcome: 'ready' }>

/** What the sheet gives: the rows that must be mended and why, and those that become drafts. */
export function WheelRows({ ready: { counts, rows }, isPending, onImport }: { ready: Ready; isPending: boolean; onImport: () => void }) {
  const styles = useStyles()
  const { words, language, formatNumber } = useSpeech()
  const text = words.activityEditor.import
  const wrong = rows.filter(({ outcome }) => outcome === 'wrong')
  const good = rows.filter(({ outcome }) => outcome === 'new')
  return (
    <Panel title={text.lookOver} raised>
      <p className={styles.text} role="status">
        {text.summary(formatNumber(counts.new), formatNumber(counts.wrong))} {counts.known > 0 && text.already(formatNumber(counts.known))}
      </p>
      {wrong.length > 0 && <Rows title={text.problemsTitle} last={text.why} rows={wrong} tell={({ problems }) => problems.map((problem) => text.problems[problem]).join(' ')} />}
      {good.length > 0 && <Rows title={text.goodTitle} last={text.whenColumn} rows={good} tell={({ dueOn }) => (dueOn === undefined ? '' : formatDay(dueOn, language))} />}
      <Button className={styles.carry} appearance="primary" disabledFocusable={isPending || counts.new === 0} onClick={onImport}>
        {isPending ? words.frame.sending : text.carryOut(formatNumber(counts.new))}
      </Button>
    </Panel>
  )
}

function Rows({ title, last, rows, tell }: { title: string; last: string; rows: Ready['rows']; tell: (row: Ready['rows'][number]) => string }) {
  const styles = useStyles()
  const text = useSpeech().words.activityEditor.import
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      {/* Reached by the keyboard, or nobody could scroll it with one. */}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={title}>
        <table className={styles.table} aria-label={title}>
          <thead>
            <tr>
              <th>{text.row}</th>
              <th>{text.activity}</th>
              <th>{last}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.row}>
                <td>{row.row}</td>
                <td>{row.title}</td>
                <td>{tell(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
