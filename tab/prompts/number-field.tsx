import { Field, Input } from '@fluentui/react-components'
import { markWrong } from '../frame/modal-form'
import { useRulesProblem, type Range } from './rules-problems'

export type NumberFieldProps = Range & { label: string; path: string; value: number; onChange: (value: number) => void; hint?: string }

/** A whole number within its range. An empty field is no number, which is told when the rules are to be published. */
export function NumberField({ label, path, value, minimum, maximum, onChange, hint }: NumberFieldProps) {
  const problem = useRulesProblem()(path, { minimum, maximum })
  return (
    <Field label={label} {...(hint !== undefined && { hint })} {...markWrong(problem)}>
      <Input type="number" min={minimum} max={maximum} value={Number.isNaN(value) ? '' : String(value)} onChange={(_, { value: written }) => onChange(written === '' ? Number.NaN : Number(written))} />
    </Field>
  )
}
