import { makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  bar: {
    height: '16px',
    width: '100%',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    forcedColorAdjust: 'none',
    printColorAdjust: 'exact',
  },
  // Stripes and an edge, so that it is told from the rest without colour, on paper too.
  done: {
    height: '100%',
    backgroundColor: tokens.colorCompoundBrandBackground,
    backgroundImage: `repeating-linear-gradient(135deg, transparent 0 6px, ${tokens.colorNeutralBackground1} 6px 7px)`,
    borderRight: `2px solid ${tokens.colorNeutralForeground1}`,
    boxSizing: 'border-box',
  },
})

/** How far something has come, in per cent; `told` says it in words. */
export function ProgressBar({ label, percentage, told }: { label: string; percentage: number; told: string }) {
  const styles = useStyles()
  return (
    <div className={styles.bar} role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percentage} aria-valuetext={told}>
      {percentage > 0 && <div className={styles.done} data-print="fill" style={{ width: `${percentage}%` }} />}
    </div>
  )
}
