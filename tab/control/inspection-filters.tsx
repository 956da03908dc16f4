import { Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import type { inspections } from '../../core/api/inspection-questions'
import type { AnswerOf, InputOf } from '../../core/api/question'
import { INSPECTION_STATES } from '../../core/control/inspection-state'
import { Inspection } from '../../core/facts/control-facts'
import { useSpeech } from '../frame/speech'

export type InspectionFilter = InputOf<typeof inspections>

const useStyles = makeStyles({
  filters: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 180px), 1fr))', gap: tokens.spacingHorizontalM, margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold, marginBottom: tokens.spacingVerticalS },
})

type FilterProps = { filter: InspectionFilter; choices: AnswerOf<typeof inspections>['choices']; onChange: (filter: InspectionFilter) => void }

/** What of the register is shown; each choice that is made narrows it. */
export function InspectionFilters({ filter, choices, onChange }: FilterProps) {
  const styles = useStyles()
  const { words } = useSpeech()
  const texts = words.inspections
  const set = <Key extends keyof InspectionFilter>(key: Key, value: InspectionFilter[Key]) => {
    const { [key]: _, ...others } = filter
    onChange(value === undefined ? others : { ...others, [key]: value })
  }
  const named = choices.units.map(({ unitId, name }) => ({ value: unitId, text: name }))
  return (
    <fieldset className={styles.filters}>
      <legend className={styles.legend}>{texts.filter.title}</legend>
      <Choice label={texts.filter.year} value={filter.year === undefined ? '' : String(filter.year)} options={choices.years.map((year) => ({ value: String(year), text: String(year) }))} onChange={(value) => set('year', value === undefined ? undefined : Number(value))} />
      <Choice label={texts.filter.kind} value={filter.inspectionKind ?? ''} options={Inspection.shape.inspectionKind.options.map((kind) => ({ value: kind, text: texts.kinds[kind] }))} onChange={(value) => set('inspectionKind', Inspection.shape.inspectionKind.safeParse(value).data)} />
      <Choice label={texts.filter.by} value={filter.by ?? ''} options={choices.authorities.map((by) => ({ value: by, text: by }))} onChange={(value) => set('by', value)} />
      <Choice label={texts.filter.unit} value={filter.unitId ?? ''} options={named} onChange={(value) => set('unitId', value)} />
      <Choice label={texts.filter.state} value={filter.state ?? ''} options={INSPECTION_STATES.map((state) => ({ value: state, text: texts.states[state] }))} onChange={(value) => set('state', INSPECTION_STATES.find((state) => state === value))} />
    </fieldset>
  )
}

function Choice({ label, value, options, onChange }: { label: string; value: string; options: readonly { value: string; text: string }[]; onChange: (value: string | undefined) => void }) {
  const { words } = useSpeech()
  return (
    <Field label={label}>
      <Select value={value} onChange={(_, chosen) => onChange(chosen.value === '' ? undefined : chosen.value)}>
        <option value="">{words.inspections.filter.all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </Select>
    </Field>
  )
}
