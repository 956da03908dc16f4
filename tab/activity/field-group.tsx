import { makeStyles, tokens } from '@fluentui/react-components'
import { useId, type ReactNode } from 'react'

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, outlineStyle: 'none' },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS, lineHeight: tokens.lineHeightBase300 },
  required: { color: tokens.colorPaletteRedForeground1 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  wrong: { margin: 0, color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
})

export type FieldGroupProps = {
  legend: string
  /** `one`: the first of the group takes the focus by itself when the answer is wrong, and says so. */
  of: 'one' | 'many'
  hint?: string | undefined
  isRequired?: boolean
  problem?: string | undefined
  children: ReactNode
}

/** Several boxes or buttons that together answer one question. */
export function FieldGroup({ legend, of, hint, isRequired = false, problem, children }: FieldGroupProps) {
  const styles = useStyles()
  const id = useId()
  const described = [...(hint === undefined ? [] : [`${id}-hint`]), ...(problem === undefined ? [] : [`${id}-wrong`])].join(' ')
  return (
    <fieldset
      className={styles.group}
      {...(of === 'one' && { role: 'radiogroup', 'aria-required': isRequired, 'aria-invalid': problem !== undefined, tabIndex: -1 })}
      {...(described !== '' && { 'aria-describedby': described })}
    >
      <legend className={styles.legend}>
        {legend}
        {isRequired && (
          <span aria-hidden className={styles.required}>
            {' *'}
          </span>
        )}
      </legend>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children}
      {problem !== undefined && (
        <p id={`${id}-wrong`} role="alert" className={styles.wrong}>
          {problem}
        </p>
      )}
    </fieldset>
  )
}
