import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import type { PromptRules } from '../../core/prompts/prompt-rules'
import { useSpeech } from '../frame/speech'
import { NumberField } from './number-field'

type Weeks = PromptRules['quietWeeks']

/** Three weeks of July, when most of the country is on holiday. */
const USUAL = { from: 28, to: 30 }

const useStyles = makeStyles({ weeks: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, '& > *': { flex: '0 1 160px', minWidth: 0 } } })

/** Weeks of every year in which nothing is sent: *fellesferie*. */
export function QuietWeeks({ weeks, onChange }: { weeks: Weeks; onChange: (weeks: Weeks) => void }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const texts = words.promptRules.closed
  return (
    <>
      <Checkbox label={texts.quiet} checked={weeks !== undefined} onChange={(_, { checked }) => onChange(checked === true ? USUAL : undefined)} />
      {weeks && (
        <div className={styles.weeks}>
          <NumberField label={texts.quietFrom} path="quietWeeks.from" value={weeks.from} minimum={1} maximum={53} onChange={(from) => onChange({ ...weeks, from })} />
          <NumberField label={texts.quietTo} path="quietWeeks.to" value={weeks.to} minimum={1} maximum={53} onChange={(to) => onChange({ ...weeks, to })} />
        </div>
      )}
    </>
  )
}
