import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import type { PromptRules } from '../../core/prompts/prompt-rules'
import { markWrong } from '../frame/modal-form'
import { useSpeech } from '../frame/speech'
import { useRulesProblem, useUnitsProblem } from './rules-problems'
import { UnitsField, type NamedUnit } from './units-field'

type Closed = PromptRules['closed']

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalL, '& > p': { margin: 0 } },
  period: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', rowGap: tokens.spacingVerticalM, width: '100%', margin: 0, padding: `0 0 0 ${tokens.spacingHorizontalM}`, border: 'none', borderLeft: `2px solid ${tokens.colorNeutralStroke2}`, minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold, marginBottom: tokens.spacingVerticalS },
  days: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, '& > *': { flex: '0 1 200px', minWidth: 0 } },
  remove: { alignSelf: 'flex-start' },
})

/** Days on which nothing is sent, such as school holidays of some units. */
export function ClosedFields({ closed, units, onChange }: { closed: Closed; units: readonly NamedUnit[]; onChange: (closed: Closed) => void }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const texts = words.promptRules.closed
  return (
    <div className={styles.list}>
      <p>{closed.length === 0 ? texts.none : texts.text}</p>
      {closed.map((period, index) => (
        <Period key={index} index={index} period={period} units={units} onChange={(changed) => onChange(closed.with(index, changed))} onRemove={() => onChange(closed.toSpliced(index, 1))} />
      ))}
      <Button onClick={() => onChange([...closed, { title: '', from: '', to: '' }])}>{texts.add}</Button>
    </div>
  )
}

function Period({ index, period, units, onChange, onRemove }: { index: number; period: Closed[number]; units: readonly NamedUnit[]; onChange: (period: Closed[number]) => void; onRemove: () => void }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const texts = words.promptRules.closed
  const problemOf = useRulesProblem()
  const unitsProblemOf = useUnitsProblem()
  const path = `closed.${index}`
  const number = String(index + 1)
  const { unitIds = [], ...days } = period
  return (
    <fieldset className={styles.period}>
      <legend className={styles.legend}>{texts.one(number)}</legend>
      <Field label={texts.name} {...markWrong(problemOf(`${path}.title`))}>
        <Input value={period.title} maxLength={80} onChange={(_, { value }) => onChange({ ...period, title: value })} />
      </Field>
      <div className={styles.days}>
        <Field label={texts.from} {...markWrong(problemOf(`${path}.from`))}>
          <Input type="date" value={period.from} onChange={(_, { value }) => onChange({ ...period, from: value })} />
        </Field>
        <Field label={texts.to} {...markWrong(problemOf(`${path}.to`))}>
          <Input type="date" value={period.to} onChange={(_, { value }) => onChange({ ...period, to: value })} />
        </Field>
      </div>
      <UnitsField label={texts.units} none={texts.everybody} units={units} chosen={unitIds} problem={unitsProblemOf(`${path}.unitIds`, unitIds)} onChange={(chosen) => onChange(chosen.length === 0 ? days : { ...days, unitIds: chosen })} />
      <Button className={styles.remove} appearance="subtle" onClick={onRemove}>
        {texts.remove(number)}
      </Button>
    </fieldset>
  )
}
