import { makeStyles, tokens } from '@fluentui/react-components'
import { useSpeech } from '../frame/speech'
import type { Recorded } from './describe-recorded'

const useStyles = makeStyles({
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  each: {
    padding: `${tokens.spacingVerticalM} 0`,
    ':first-child': { paddingTop: 0 },
    ':last-child': { paddingBottom: 0 },
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    '& > p': { margin: 0 },
  },
  when: { color: tokens.colorNeutralForeground2 },
  raw: { '& summary': { cursor: 'pointer', color: tokens.colorNeutralForeground2, minHeight: '24px' } },
  json: { margin: `${tokens.spacingVerticalS} 0 0`, fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
})

/** Each thing in words, with what lies stored behind it. */
export function RecordedList({ recorded }: { recorded: readonly Recorded[] }) {
  const styles = useStyles()
  const { words } = useSpeech()
  if (recorded.length === 0) return <p className={styles.none}>{words.everything.none}</p>
  return (
    <ul className={styles.list}>
      {recorded.map(({ sentence, when, raw }, index) => (
        <li key={index} className={styles.each}>
          <p>{sentence}</p>
          {when !== undefined && <p className={styles.when}>{when}</p>}
          <details className={styles.raw} data-print="never">
            <summary>{words.everything.raw}</summary>
            <pre className={styles.json} lang="en">
              {JSON.stringify(raw, null, 2)}
            </pre>
          </details>
        </li>
      ))}
    </ul>
  )
}
