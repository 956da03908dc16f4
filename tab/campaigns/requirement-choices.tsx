import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import type { campaigns } from '../../core/api/campaign-questions'
import type { AnswerOf } from '../../core/api/question'
import { useSpeech } from '../frame/speech'

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0 },
  wrong: { margin: 0, color: tokens.colorStatusDangerForeground1 },
})

type RequirementChoicesProps = {
  label: string
  requirements: AnswerOf<typeof campaigns>['choices']['requirements']
  chosen: readonly string[]
  problem: string | undefined
  onChange: (requirementIds: string[]) => void
}

/** What people are reminded of: one or several. */
export function RequirementChoices({ label, requirements, chosen, problem, onChange }: RequirementChoicesProps) {
  const styles = useStyles()
  const { language } = useSpeech()
  const id = useId()
  return (
    <fieldset className={styles.group} aria-describedby={id}>
      <legend className={styles.legend}>{label}</legend>
      {requirements.map(({ requirementId, title }, index) => (
        <Checkbox
          key={requirementId}
          label={title[language]}
          checked={chosen.includes(requirementId)}
          // The keyboard is brought to the first of them when none is chosen.
          {...(index === 0 && problem !== undefined && { 'aria-invalid': true })}
          onChange={(_, { checked }) => onChange(checked === true ? [...chosen, requirementId] : chosen.filter((other) => other !== requirementId))}
        />
      ))}
      <p id={id} className={styles.wrong}>
        {problem}
      </p>
    </fieldset>
  )
}
