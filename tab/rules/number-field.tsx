import { Field, Input } from '@fluentui/react-components'
import { useProblemOf } from './editing'

export type NumberFieldProps = { label: string; path: string; value: number; onChange: (value: number) => void; hint?: string; maximum?: number }

/** A whole number. What is no number counts as nothing, which the service then finds too little. */
export function NumberField({ label, path, value, onChange, hint, maximum = 99_999 }: NumberFieldProps) {
  const problemOf = useProblemOf()
  return (
    <Field label={label} {...(hint !== undefined && { hint })} {...problemOf(path)}>
      <Input
        type="number"
        min={0}
        max={maximum}
        value={value === 0 ? '' : String(value)}
        onChange={(_, { value: written }) => onChange(Math.min(maximum, Math.max(0, Math.trunc(Number(written) || 0))))}
      />
    </Field>
  )
}
