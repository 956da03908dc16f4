import { makeStyles, tokens } from '@fluentui/react-components'
import { HEARD_ONLY } from './heard-only'
import { useSpeech } from './speech'

const useStyles = makeStyles({
  waiting: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  bar: {
    height: '20px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    animationName: { from: { opacity: 1 }, '50%': { opacity: 0.5 }, to: { opacity: 1 } },
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
  long: { width: '92%' },
  middle: { width: '70%' },
  short: { width: '40%' },
  heardOnly: HEARD_ONLY,
})

/** The shape of what is on its way. */
export function Waiting({ lines = 4 }: { lines?: number }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const widths = [styles.long, styles.middle, styles.long, styles.short]
  return (
    <div className={styles.waiting} aria-busy="true">
      <span className={styles.heardOnly}>{words.frame.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} aria-hidden className={`${styles.bar} ${widths[line % widths.length]}`} />
      ))}
    </div>
  )
}
