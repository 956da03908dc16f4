import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import { useSpeech } from '../frame/speech'
import type { ChoiceCounts } from './filter-activities'
import { countChosen, NO_FILTER, type WheelFilter } from './wheel-options'

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, margin: 0, padding: 0, listStyleType: 'none' },
  chip: { borderRadius: tokens.borderRadiusCircular, minWidth: 0, '@media (pointer: coarse)': { minHeight: '44px' } },
})

type Chip = { key: string; name: string; count: number; without: WheelFilter }

/** What is left out now, each to be taken away by itself. */
export function FilterChips({ filter, counts, onChange }: { filter: WheelFilter; counts: ChoiceCounts; onChange: (filter: WheelFilter) => void }) {
  const styles = useStyles()
  const { words, formatNumber } = useSpeech()
  if (countChosen(filter) === 0) return null
  const without = <T extends string>(list: readonly T[], value: T) => list.filter((each) => each !== value)
  const chips: Chip[] = [
    ...filter.states.map((state) => ({ key: state, name: words.wheel.states[state], count: counts.states.get(state) ?? 0, without: { ...filter, states: without(filter.states, state) } })),
    ...filter.themes.map((theme) => ({ key: theme, name: words.wheel.themes[theme], count: counts.themes.get(theme) ?? 0, without: { ...filter, themes: without(filter.themes, theme) } })),
    ...filter.levels.map((level) => ({ key: level, name: words.wheel.levels[level], count: counts.levels.get(level) ?? 0, without: { ...filter, levels: without(filter.levels, level) } })),
    ...filter.bases.map((basis) => ({ key: basis, name: basis, count: counts.bases.get(basis) ?? 0, without: { ...filter, bases: without(filter.bases, basis) } })),
    ...(filter.mustReport ? [{ key: 'report', name: words.wheel.filterBy.mustReport, count: counts.mustReport, without: { ...filter, mustReport: false } }] : []),
  ]
  return (
    <ul role="list" className={styles.chips} data-print="never">
      {chips.map((chip) => (
        <li key={chip.key}>
          <Button size="small" shape="circular" className={styles.chip} icon={<Dismiss16Regular />} iconPosition="after" aria-label={words.wheel.removeFilter(`${chip.name} (${formatNumber(chip.count)})`)} onClick={() => onChange(chip.without)}>
            {chip.name} ({formatNumber(chip.count)})
          </Button>
        </li>
      ))}
      <li>
        <Button size="small" appearance="transparent" className={styles.chip} onClick={() => onChange(NO_FILTER)}>
          {words.wheel.reset}
        </Button>
      </li>
    </ul>
  )
}
