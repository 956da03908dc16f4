import { Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import type { SendingWindow } from '../../core/prompts/prompt-rules'
import { markWrong } from '../frame/modal-form'
import { useSpeech } from '../frame/speech'
import { formatHour } from './format-hour'
import { useRulesProblem } from './rules-problems'

const FROM_HOURS = Array.from({ length: 24 }, (_, hour) => hour)
const UNTIL_HOURS = FROM_HOURS.map((hour) => hour + 1)

const useStyles = makeStyles({
  days: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0 },
  wrong: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  hours: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, '& > *': { flex: '0 1 160px', minWidth: 0 } },
})

/** Weekdays and hours within which prompts may go out. */
export function WindowFields({ path, hours, onChange }: { path: string; hours: SendingWindow; onChange: (hours: SendingWindow) => void }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const texts = words.promptRules.hours
  const problemOf = useRulesProblem()
  const wrongDays = problemOf(`${path}.weekdays`)
  const choose = (weekday: number, isChosen: boolean) => onChange({ ...hours, weekdays: isChosen ? [...hours.weekdays, weekday].sort() : hours.weekdays.filter((other) => other !== weekday) })
  return (
    <>
      <fieldset className={styles.days}>
        <legend className={styles.legend}>{texts.weekdays}</legend>
        {texts.days.map((name, index) => (
          <Checkbox
            key={name}
            label={name}
            checked={hours.weekdays.includes(index + 1)}
            // The keyboard is brought to the first of them when none is chosen.
            {...(index === 0 && wrongDays !== undefined && { 'aria-invalid': true })}
            onChange={(_, { checked }) => choose(index + 1, checked === true)}
          />
        ))}
      </fieldset>
      {wrongDays !== undefined && (
        <p role="alert" className={styles.wrong}>
          {wrongDays}
        </p>
      )}
      <div className={styles.hours}>
        <HourField label={texts.from} hours={FROM_HOURS} value={hours.fromHour} problem={problemOf(`${path}.fromHour`)} onChange={(fromHour) => onChange({ ...hours, fromHour })} />
        <HourField label={texts.until} hours={UNTIL_HOURS} value={hours.untilHour} problem={problemOf(`${path}.untilHour`)} onChange={(untilHour) => onChange({ ...hours, untilHour })} />
      </div>
      <Checkbox label={texts.onPublicHolidays} checked={hours.onPublicHolidays} onChange={(_, { checked }) => onChange({ ...hours, onPublicHolidays: checked === true })} />
    </>
  )
}

function HourField({ label, hours, value, problem, onChange }: { label: string; hours: readonly number[]; value: number; problem: string | undefined; onChange: (hour: number) => void }) {
  return (
    <Field label={label} {...markWrong(problem)}>
      <Select value={String(value)} onChange={(_, chosen) => onChange(Number(chosen.value))}>
        {hours.map((hour) => (
          <option key={hour} value={hour}>
            {formatHour(hour)}
          </option>
        ))}
      </Select>
    </Field>
  )
}
