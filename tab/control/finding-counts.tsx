import { makeStyles, tokens } from '@fluentui/react-components'
import type { InspectionFigures } from '../../core/api/inspection-questions'
import { FindingClass } from '../../core/facts/control-facts'
import { useSpeech } from '../frame/speech'

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`, margin: 0, padding: 0, listStyleType: 'none' },
  one: { display: 'flex', flexDirection: 'column' },
  sum: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  small: { color: tokens.colorNeutralForeground2 },
})

/** What was found and how much of it is closed, as the yearly report tells it. */
export function FindingCounts({ figures }: { figures: InspectionFigures }) {
  const styles = useStyles()
  const { words, formatNumber } = useSpeech()
  const texts = words.inspections
  return (
    <ul className={styles.list}>
      <li className={styles.one}>
        <span className={styles.sum}>{texts.figures.inspections(figures.inspections, formatNumber(figures.inspections))}</span>
        <span className={styles.small}>{texts.figures.closed(formatNumber(figures.closed))}</span>
      </li>
      {FindingClass.options.map((each) => {
        const { found, closed, overdue } = figures.findings[each]
        return (
          <li key={each} className={styles.one}>
            <span className={styles.sum}>{texts.counts[each](found, formatNumber(found))}</span>
            <span className={styles.small}>{texts.ofThem(formatNumber(closed), formatNumber(overdue))}</span>
          </li>
        )
      })}
    </ul>
  )
}
