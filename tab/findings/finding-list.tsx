import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { FindingView } from '../../core/api/findings-questions'
import { useSpeech } from '../frame/speech'
import { listDetails } from './list-details'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  each: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalL} 0`,
    ':first-child': { paddingTop: 0 },
    ':last-child': { paddingBottom: 0 },
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    '& > p': { margin: 0 },
  },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  details: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: `0 0 ${tokens.spacingVerticalXS}`, overflowWrap: 'anywhere' },
    '@media (min-width: 640px)': { gridTemplateColumns: '180px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalL, '& dd': { margin: 0 } },
  },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
})

/** Each finding: what it is, what it means, and where. */
export function FindingList({ findings }: { findings: readonly FindingView[] }) {
  const styles = useStyles()
  const speech = useSpeech()
  const { words } = speech
  return (
    <ul className={styles.list}>
      {findings.map((finding) => {
        const { title, text } = words.findings.kinds[finding.kind]
        const isRestored = finding.kind === 'row-missing' && finding.goneAt !== undefined
        return (
          <li key={`${finding.findingId}-${finding.occurrence}`} className={styles.each}>
            <h3 className={styles.title}>{title}</h3>
            <p>{isRestored ? words.findings.restored : text}</p>
            {finding.isPlanted && finding.kind === 'row-differs' && <p>{words.findings.planted}</p>}
            <dl className={styles.details}>
              {listDetails(finding, speech).map(({ name, value, isCode }) => (
                <Detail key={name} name={name} value={value} isCode={isCode === true} />
              ))}
            </dl>
          </li>
        )
      })}
    </ul>
  )
}

function Detail({ name, value, isCode }: { name: string; value: string; isCode: boolean }) {
  const styles = useStyles()
  return (
    <>
      <dt>{name}</dt>
      <dd className={mergeClasses(isCode && styles.code)}>{value}</dd>
    </>
  )
}
