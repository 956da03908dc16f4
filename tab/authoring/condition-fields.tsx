import { Checkbox, Field, Select, makeStyles, tokens } from '@fluentui/react-components'
import { always, type ConditionDraft, type FieldDraft } from '../../core/publishing/form-draft'
import { useSpeech } from '../frame/speech'
import { useProblemOf } from '../rules/editing'

const useStyles = makeStyles({
  field: { maxWidth: '420px', gridTemplateColumns: 'minmax(0, 1fr)', '& select': { width: '100%', minWidth: 0 } },
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0, display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
  legend: { padding: 0 },
})

export type ConditionFieldsProps = { label: string; path: string; condition: ConditionDraft; /** Choices whose answer may decide. */ choices: readonly FieldDraft[]; onChange: (condition: ConditionDraft) => void }

/** Always, or when a choice was answered with one of some answers. */
export function ConditionFields({ label, path, condition, choices, onChange }: ConditionFieldsProps) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const text = words.activityEditor
  const problemOf = useProblemOf()
  const chosen = choices.find(({ fieldId }) => fieldId === condition.fieldId)
  const wrong = [path, `${path}.fieldId`, `${path}.isOneOf`, ...condition.isOneOf.map((_, index) => `${path}.isOneOf.${index}`)].map(problemOf).find(({ validationMessage }) => validationMessage !== undefined) ?? {}
  return (
    <>
      <Field label={label} className={styles.field} {...wrong}>
        <Select value={condition.fieldId} onChange={(_, { value }) => onChange(value === '' ? always() : { fieldId: value, isOneOf: [] })}>
          <option value="">{text.always}</option>
          {choices.map((choice) => (
            <option key={choice.fieldId} value={choice.fieldId}>
              {text.whenAnswered(choice.label[language] || choice.fieldId)}
            </option>
          ))}
          {condition.fieldId !== '' && !chosen && <option value={condition.fieldId}>{text.whenAnswered(condition.fieldId)}</option>}
        </Select>
      </Field>
      {chosen && (
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{text.anyOf}</legend>
          {chosen.options.map(({ optionId, label: name }) => (
            <Checkbox
              key={optionId}
              label={name[language] || optionId}
              checked={condition.isOneOf.includes(optionId)}
              onChange={(_, { checked }) => onChange({ ...condition, isOneOf: checked === true ? [...condition.isOneOf, optionId] : condition.isOneOf.filter((other) => other !== optionId) })}
            />
          ))}
        </fieldset>
      )}
    </>
  )
}
