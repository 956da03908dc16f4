import { makeStyles, tokens } from '@fluentui/react-components'
import { formatDay } from '../../core/language/language'
import { STATES_BY_WEIGHT } from '../../core/wheel/pressing-state'
import type { WheelLayout } from '../../core/wheel/wheel-geometry'
import { useSpeech } from '../frame/speech'
import type { Round } from './list-rounds'
import { MarkSign } from './mark-sign'

const useStyles = makeStyles({
  title: { margin: `0 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  list: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 130px), 1fr))', gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, margin: 0, padding: 0, listStyleType: 'none' },
  each: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  count: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  rings: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, margin: 0, padding: 0, listStyleType: 'none', '@media print': { display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)' } },
  hand: { width: '18px', height: '3px', flexShrink: 0, backgroundColor: tokens.colorBrandStroke1, borderRadius: '2px' },
  note: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  number: { minWidth: '1.6em', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
})

/** What the signs mean, and how many of each there are. */
export function WheelKey({ rounds, today, isCrowded }: { rounds: readonly Round[]; /** In the year that is shown. */ today: string | undefined; /** Some marks stand for several. */ isCrowded: boolean }) {
  const styles = useStyles()
  const { words, formatNumber, language } = useSpeech()
  const counts = STATES_BY_WEIGHT.map((state) => ({ state, count: rounds.filter((round) => round.state === state).length })).filter(({ count }) => count > 0)
  return (
    <section aria-label={words.wheel.keyTitle}>
      <h2 className={styles.title}>{words.wheel.keyTitle}</h2>
      <ul role="list" className={styles.list}>
        {counts.map(({ state, count }) => (
          <li key={state} className={styles.each}>
            <MarkSign state={state} />
            {words.wheel.states[state]}
            <span className={styles.count}>{formatNumber(count)}</span>
          </li>
        ))}
        {today !== undefined && (
          <li className={styles.each}>
            <span className={styles.hand} data-print="fill" aria-hidden />
            {words.wheel.today(formatDay(today, language))}
          </li>
        )}
      </ul>
      {isCrowded && <p className={styles.note}>{words.wheel.severalInOne}</p>}
    </section>
  )
}

/** Which ring is which, where only their numbers fit into them. */
export function RingKey({ rings, names }: { rings: WheelLayout['rings']; names: readonly string[] }) {
  const styles = useStyles()
  const { words } = useSpeech()
  if (rings.every(({ nameRadius }) => nameRadius !== undefined)) return null
  return (
    <section aria-label={words.wheel.ringKeyTitle}>
      <h2 className={styles.title}>{words.wheel.ringKeyTitle}</h2>
      <ol role="list" className={styles.rings}>
        {rings.map(({ key, number }, index) => (
          <li key={key} className={styles.each}>
            <span className={styles.number}>{number}</span>
            {names[index]}
          </li>
        ))}
      </ol>
    </section>
  )
}
