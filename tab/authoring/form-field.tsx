import { Checkbox, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components'
import type { FieldDraft } from '../../core/publishing/form-draft'
import { useSpeech } from '../frame/speech'
import { useProblemOf } from '../rules/editing'
import { TextInEach } from '../rules/text-in-each'
import { ConditionFields } from './condition-fields'
import { OptionFields } from './option-fields'

export const FIELD_KINDS = ['confirm', 'text', 'choice', 'date', 'number', 'present', 'files'] as const

const useStyles = makeStyles({
  kind: { maxWidth: '360px', gridTemplateColumns: 'minmax(0, 1fr)', '& select': { width: '100%', minWidth: 0 } },
  boxes: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
  bounds: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXL },
})

export type FormFieldProps = { field: FieldDraft; path: string; /** Choices before it, whose answer may decide whether it is asked. */ choices: readonly FieldDraft[]; onChange: (field: FieldDraft) => void }

/** All that can be written about one question of a sign-off form. Its name in the records stays as it was made. */
export function FormFieldFields({ field, path, choices, onChange }: FormFieldProps) {
  const styles = useStyles()
  const text = useSpeech().words.activityEditor
  const { kind } = field
  const change = (changes: Partial<FieldDraft>) => onChange({ ...field, ...changes })
  return (
    <>
      <Field label={text.kind} className={styles.kind}>
        <Select value={kind} onChange={(_, { value }) => change({ kind: value as FieldDraft['kind'] })}>
          {FIELD_KINDS.map((each) => (
            <option key={each} value={each}>
              {text.kinds[each]}
            </option>
          ))}
        </Select>
      </Field>
      <TextInEach label={text.label} path={`${path}.label`} value={field.label} onChange={(label) => change({ label })} />
      <TextInEach label={text.help} path={`${path}.help`} value={field.help} onChange={(help) => change({ help })} />
      <div className={styles.boxes}>
        <Checkbox label={text.isRequired} checked={field.isRequired} onChange={(_, { checked }) => change({ isRequired: checked === true })} />
        {kind === 'choice' && <Checkbox label={text.isMultiple} checked={field.isMultiple} onChange={(_, { checked }) => change({ isMultiple: checked === true })} />}
      </div>
      {kind === 'choice' && <OptionFields path={`${path}.options`} options={field.options} onChange={(options) => change({ options })} />}
      {kind === 'number' && (
        <div className={styles.bounds}>
          <BoundField label={text.least} path={`${path}.least`} value={field.least} onChange={(least) => onChange(withBound(field, 'least', least))} />
          <BoundField label={text.most} path={`${path}.most`} value={field.most} onChange={(most) => onChange(withBound(field, 'most', most))} />
        </div>
      )}
      {(choices.length > 0 || field.askedWhen.fieldId !== '') && <ConditionFields label={text.askedWhen} path={`${path}.askedWhen`} condition={field.askedWhen} choices={choices} onChange={(askedWhen) => change({ askedWhen })} />}
    </>
  )
}

function withBound(field: FieldDraft, name: 'least' | 'most', value: number | undefined): FieldDraft {
  const { [name]: _, ...rest } = field
  return value === undefined ? rest : { ...rest, [name]: value }
}

/** Empty means that there is none; nought is a bound as good as any. */
function BoundField({ label, path, value, onChange }: { label: string; path: string; value: number | undefined; onChange: (value: number | undefined) => void }) {
  const problemOf = useProblemOf()
  return (
    <Field label={label} {...problemOf(path)}>
      <Input
        type="number"
        value={value === undefined ? '' : String(value)}
        onChange={(_, { value: written }) => onChange(written === '' || !Number.isFinite(Number(written)) ? undefined : Number(written))}
      />
    </Field>
  )
}
