import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { Day } from '../../core/days/day'
import { formatDay } from '../../core/language/language'
import type { WheelSpot } from '../../core/wheel/pack-ring'
import { useSpeech } from '../frame/speech'
import { describeDays, describeState } from './describe-round'
import { MarkSign } from './mark-sign'

const useStyles = makeStyles({
  tip: {
    position: 'absolute',
    zIndex: 1,
    width: 'max-content',
    maxWidth: 'min(320px, 60%)',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow16,
    // The pointer passes through to the marks beneath.
    pointerEvents: 'none',
    '@media print': { display: 'none' },
  },
  left: { transform: 'translate(calc(-100% - 16px), -50%)' },
  right: { transform: 'translate(16px, -50%)' },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  states: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, margin: `${tokens.spacingVerticalXS} 0 0`, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, padding: 0, listStyleType: 'none', '& li': { display: 'flex', columnGap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXXS } },
})

const MOST_TOLD = 5

/** What stands at a spot, beside it; towards the middle, so that it stays within the page. What it says, the mark says to screen readers. */
export function SpotTip({ spot, ringName, edge, movedTo }: { spot: WheelSpot; ringName: string; edge: number; /** While it is dragged. */ movedTo?: Day | undefined }) {
  const styles = useStyles()
  const speech = useSpeech()
  const { words, formatNumber, language } = speech
  const [first] = spot.entries
  const place = { left: `${((spot.x + edge) / (2 * edge)) * 100}%`, top: `${((spot.y + edge) / (2 * edge)) * 100}%` }
  if (!first) return null
  return (
    <div className={mergeClasses(styles.tip, spot.x > 0 ? styles.left : styles.right)} style={place} aria-hidden data-print="never">
      {spot.entries.length === 1 ? (
        <>
          <p className={styles.title}>{first.activity.title}</p>
          <p className={styles.line}>
            {movedTo === undefined ? words.wheel.dueOn(formatDay(first.mark.dueOn, language)) : words.wheel.movedTo(formatDay(movedTo, language))} · {ringName}
          </p>
          <p className={styles.states}>
            <MarkSign state={first.state} />
            {describeState(first, speech)}
          </p>
        </>
      ) : (
        <>
          <p className={styles.title}>{words.wheel.several(formatNumber(spot.entries.length))}</p>
          <p className={styles.line}>
            {describeDays(spot.from, spot.to, speech)} · {ringName}
          </p>
          <ul className={styles.list}>
            {spot.entries.slice(0, MOST_TOLD).map(({ activity, mark, state }) => (
              <li key={`${activity.requirementId}/${mark.round}`}>
                <MarkSign state={state} />
                {activity.title}
              </li>
            ))}
          </ul>
          {spot.entries.length > MOST_TOLD && <p className={styles.line}>{words.wheel.more(formatNumber(spot.entries.length - MOST_TOLD))}</p>}
        </>
      )}
    </div>
  )
}
