import { makeStyles, tokens } from '@fluentui/react-components'
import { useSpeech } from '../frame/speech'

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingHorizontalM, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 150px), 1fr))', margin: 0, padding: 0, listStyleType: 'none' },
  value: { display: 'block', fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  hint: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

export type Figure = { value: number; name: string; hint?: string }

/** A few numbers, each with what it counts. */
export function FigureList({ label, figures }: { label: string; figures: readonly Figure[] }) {
  const styles = useStyles()
  const { formatNumber } = useSpeech()
  return (
    <ul className={styles.list} aria-label={label}>
      {figures.map(({ value, name, hint }) => (
        <li key={name}>
          <span className={styles.value}>{formatNumber(value)}</span> {name}
          {hint !== undefined && <span className={styles.hint}>{hint}</span>}
        </li>
      ))}
    </ul>
  )
}
