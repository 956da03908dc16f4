import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { Figures } from './share'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    height: '12px',
    width: '100%',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    forcedColorAdjust: 'none',
    printColorAdjust: 'exact',
  },
  sample: { display: 'inline-flex', width: '14px', minWidth: '14px', marginRight: tokens.spacingHorizontalXS },
  whole: { width: '100%' },
  signed: { backgroundColor: tokens.colorCompoundBrandBackground },
  // Stripes, so that it is told from the rest without colour, on paper too.
  overdue: {
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorStatusDangerForeground1} 0 3px, transparent 3px 6px)`,
    borderLeft: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
})

/** What a part of the bar looks like, before its name. */
export function BarSample({ part }: { part: 'signed' | 'outstanding' | 'overdue' }) {
  const styles = useStyles()
  return (
    <span className={mergeClasses(styles.bar, styles.sample)} aria-hidden>
      {part !== 'outstanding' && <span className={mergeClasses(styles.whole, styles[part])} {...(part === 'signed' && { 'data-print': 'fill' })} />}
    </span>
  )
}

/** Signed from the left, overdue from the right, still in time between. The same figures stand beside it as text. */
export function ShareBar({ figures: { signed, outstanding, overdue } }: { figures: Figures }) {
  const styles = useStyles()
  const owing = signed + outstanding
  const width = (count: number) => ({ width: owing === 0 ? '0' : `${(count / owing) * 100}%` })
  return (
    <div className={styles.bar} aria-hidden>
      {signed > 0 && <div className={styles.signed} data-print="fill" style={width(signed)} />}
      <div style={width(outstanding - overdue)} />
      {overdue > 0 && <div className={styles.overdue} style={width(overdue)} />}
    </div>
  )
}
