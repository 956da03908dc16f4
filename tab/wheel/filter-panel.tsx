import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { THEMES } from '../../core/obligations/activity'
import { UNIT_LEVELS } from '../../core/organisation/organisation-change'
import { STATES_BY_WEIGHT } from '../../core/wheel/pressing-state'
import { useSpeech } from '../frame/speech'
import type { ChoiceCounts } from './filter-activities'
import type { WheelFilter } from './wheel-options'

const useStyles = makeStyles({
  panel: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(210px, 1fr))', gap: tokens.spacingHorizontalXL, padding: tokens.spacingHorizontalL, backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusXLarge },
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
  choices: { display: 'flex', flexDirection: 'column', maxHeight: '260px', overflowY: 'auto' },
})

type Choice = { value: string; name: string; count: number }

/** What may be left out. Only what is there can be chosen, each with how many activities it holds; what is chosen stays, to be undone. */
export function FilterPanel({ filter, counts, onChange, id }: { filter: WheelFilter; counts: ChoiceCounts; onChange: (filter: WheelFilter) => void; id: string }) {
  const styles = useStyles()
  const { words, formatNumber } = useSpeech()
  const { themes, states, levels, filterBy } = words.wheel
  const offered = <T extends string>(values: readonly T[], names: Record<T, string>, counted: Map<string, number>, chosen: readonly string[]) =>
    values.filter((value) => counted.has(value) || chosen.includes(value)).map((value): Choice => ({ value, name: names[value], count: counted.get(value) ?? 0 }))
  const bases = [...new Set([...counts.bases.keys(), ...filter.bases])].sort((one, other) => one.localeCompare(other, 'nb'))
  return (
    <div className={styles.panel} id={id} data-print="never">
      <Choices title={filterBy.states} choices={offered(STATES_BY_WEIGHT, states, counts.states, filter.states)} chosen={filter.states} onChoose={(chosen) => onChange({ ...filter, states: STATES_BY_WEIGHT.filter((each) => chosen.includes(each)) })} />
      <Choices title={filterBy.themes} choices={offered(THEMES, themes, counts.themes, filter.themes)} chosen={filter.themes} onChoose={(chosen) => onChange({ ...filter, themes: THEMES.filter((each) => chosen.includes(each)) })} />
      <Choices title={filterBy.levels} choices={offered(UNIT_LEVELS, levels, counts.levels, filter.levels)} chosen={filter.levels} onChoose={(chosen) => onChange({ ...filter, levels: UNIT_LEVELS.filter((each) => chosen.includes(each)) })} />
      {bases.length > 0 && (
        <Choices title={filterBy.bases} choices={bases.map((key) => ({ value: key, name: key, count: counts.bases.get(key) ?? 0 }))} chosen={filter.bases} onChoose={(chosen) => onChange({ ...filter, bases: chosen })}>
          {counts.mustReport > 0 || filter.mustReport ? (
            <Checkbox checked={filter.mustReport} label={`${filterBy.mustReport} (${formatNumber(counts.mustReport)})`} onChange={(_, { checked }) => onChange({ ...filter, mustReport: checked === true })} />
          ) : null}
        </Choices>
      )}
    </div>
  )
}

function Choices({ title, choices, chosen, onChoose, children }: { title: string; choices: readonly Choice[]; chosen: readonly string[]; onChoose: (chosen: string[]) => void; children?: React.ReactNode }) {
  const styles = useStyles()
  const { formatNumber } = useSpeech()
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      <div className={styles.choices}>
        {choices.map(({ value, name, count }) => (
          <Checkbox key={value} checked={chosen.includes(value)} label={`${name} (${formatNumber(count)})`} onChange={(_, { checked }) => onChoose(checked === true ? [...chosen, value] : chosen.filter((each) => each !== value))} />
        ))}
        {children}
      </div>
    </fieldset>
  )
}
