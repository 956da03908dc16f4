import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { useProblemOf } from './editing'

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  wrong: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  choices: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
})

export type ChoicesProps<Value extends string> = { label: string; path: string; hint?: string; all: readonly Value[]; chosen: readonly Value[]; nameOf: (value: Value) => string; onChange: (chosen: Value[]) => void }

/** Several of a few. Not a `Field`: that would give each box the name of the whole group. */
export function Choices<Value extends string>({ label, path, hint, all, chosen, nameOf, onChange }: ChoicesProps<Value>) {
  const styles = useStyles()
  const wrong = useProblemOf()(path).validationMessage
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.choices}>
        {all.map((value) => (
          <Checkbox
            key={value}
            label={nameOf(value)}
            checked={chosen.includes(value)}
            onChange={(_, { checked }) => onChange(checked === true ? [...chosen, value] : chosen.filter((other) => other !== value))}
          />
        ))}
      </div>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {wrong !== undefined && (
        <p role="alert" className={styles.wrong}>
          {wrong}
        </p>
      )}
    </fieldset>
  )
}
