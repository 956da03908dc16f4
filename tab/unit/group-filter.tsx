import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useSpeech } from '../frame/speech'
import { GROUPS, type GroupChoice } from './filter-people'

const useStyles = makeStyles({
  filter: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS },
  each: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'pointer',
    '@media (pointer: coarse)': { minHeight: '44px' },
    ':focus-within': { outlineStyle: 'solid', outlineWidth: '2px', outlineOffset: '2px', outlineColor: tokens.colorStrokeFocus2 },
  },
  chosen: { backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke1}`, boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`, color: tokens.colorBrandForeground2, fontWeight: tokens.fontWeightSemibold },
  // Still a radio button for keyboard and screen reader.
  radio: { position: 'absolute', opacity: 0, width: '1px', height: '1px', margin: 0 },
})

/** Everybody, or one group of them, each with its number. */
export function GroupFilter({ counts, names, chosen, onChoose }: { counts: Record<GroupChoice, number>; names?: Record<GroupChoice, string>; chosen: GroupChoice; onChoose: (group: GroupChoice) => void }) {
  const styles = useStyles()
  const { words, formatNumber } = useSpeech()
  const choices: GroupChoice[] = ['all', ...GROUPS]
  return (
    <fieldset className={styles.filter}>
      <legend className={styles.legend}>{words.unit.show}</legend>
      {choices.map((group) => (
        <label key={group} className={mergeClasses(styles.each, group === chosen && styles.chosen)}>
          <input type="radio" name="group" className={styles.radio} checked={group === chosen} onChange={() => onChoose(group)} />
          {(names ?? words.unit.groups)[group]} ({formatNumber(counts[group])})
        </label>
      ))}
    </fieldset>
  )
}
