import { makeStyles, tokens } from '@fluentui/react-components'
import type { Budget } from '../../core/prompts/prompt-rules'
import { useSpeech } from '../frame/speech'
import { NumberField } from './number-field'

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0, display: 'grid', gap: tokens.spacingHorizontalM, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))' },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold, marginBottom: tokens.spacingVerticalS },
})

/** How often somebody may be prompted, over everything that is owed. */
export function BudgetFields({ whose, budget, onChange }: { whose: 'employees' | 'leaders'; budget: Budget; onChange: (budget: Budget) => void }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const texts = words.promptRules.budget
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{texts[whose]}</legend>
      <NumberField label={texts.everyDays} path={`${whose}.everyDays`} value={budget.everyDays} minimum={1} maximum={60} onChange={(everyDays) => onChange({ ...budget, everyDays })} />
      <NumberField label={texts.perMonth} path={`${whose}.perMonth`} value={budget.perMonth} minimum={1} maximum={30} onChange={(perMonth) => onChange({ ...budget, perMonth })} />
    </fieldset>
  )
}
