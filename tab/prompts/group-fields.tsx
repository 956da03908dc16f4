import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import type { PromptRules } from '../../core/prompts/prompt-rules'
import { markWrong } from '../frame/modal-form'
import { useSpeech } from '../frame/speech'
import { NumberField } from './number-field'
import { useRulesProblem, useUnitsProblem } from './rules-problems'
import { UnitsField, type NamedUnit } from './units-field'
import { WindowFields } from './window-fields'

type Groups = PromptRules['groups']

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalL, '& > p': { margin: 0 } },
  group: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', rowGap: tokens.spacingVerticalM, width: '100%', margin: 0, padding: `0 0 0 ${tokens.spacingHorizontalM}`, border: 'none', borderLeft: `2px solid ${tokens.colorNeutralStroke2}`, minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold, marginBottom: tokens.spacingVerticalS },
  remove: { alignSelf: 'flex-start' },
})

type GroupFieldsProps = { groups: Groups; /** The hours of all others, which a new group begins with. */ hours: PromptRules['hours']; units: readonly NamedUnit[]; onChange: (groups: Groups) => void }

/** Units with hours of their own, such as nursing homes in shifts. */
export function GroupFields({ groups, hours, units, onChange }: GroupFieldsProps) {
  const styles = useStyles()
  const { words } = useSpeech()
  const texts = words.promptRules.groups
  return (
    <div className={styles.list}>
      <p>{groups.length === 0 ? texts.none : texts.text}</p>
      {groups.map((group, index) => (
        <Group key={index} index={index} group={group} units={units} onChange={(changed) => onChange(groups.with(index, changed))} onRemove={() => onChange(groups.toSpliced(index, 1))} />
      ))}
      <Button onClick={() => onChange([...groups, { title: '', unitIds: [], hours, extraDays: 0 }])}>{texts.add}</Button>
    </div>
  )
}

function Group({ index, group, units, onChange, onRemove }: { index: number; group: Groups[number]; units: readonly NamedUnit[]; onChange: (group: Groups[number]) => void; onRemove: () => void }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const texts = words.promptRules.groups
  const problemOf = useRulesProblem()
  const unitsProblemOf = useUnitsProblem()
  const path = `groups.${index}`
  const number = String(index + 1)
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{texts.one(number)}</legend>
      <Field label={texts.name} {...markWrong(problemOf(`${path}.title`))}>
        <Input value={group.title} maxLength={80} onChange={(_, { value }) => onChange({ ...group, title: value })} />
      </Field>
      <UnitsField label={texts.units} none={texts.unitsMissing} units={units} chosen={group.unitIds} problem={unitsProblemOf(`${path}.unitIds`, group.unitIds)} onChange={(unitIds) => onChange({ ...group, unitIds })} />
      <WindowFields path={`${path}.hours`} hours={group.hours} onChange={(hours) => onChange({ ...group, hours })} />
      <NumberField label={texts.extraDays} path={`${path}.extraDays`} value={group.extraDays} minimum={0} maximum={60} onChange={(extraDays) => onChange({ ...group, extraDays })} />
      <Button className={styles.remove} appearance="subtle" onClick={onRemove}>
        {texts.remove(number)}
      </Button>
    </fieldset>
  )
}
