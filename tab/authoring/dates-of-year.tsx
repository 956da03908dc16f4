import { Button, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components'
import type { ScheduleDraft } from '../../core/publishing/schedule-draft'
import { useSpeech } from '../frame/speech'
import { useProblemOf } from '../rules/editing'
import { replaced, without } from '../rules/lists'
import { MonthOptions } from './month-options'

const useStyles = makeStyles({
  date: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'flex-end', margin: 0, padding: 0, border: 'none', minWidth: 0 },
  day: { width: '96px' },
  small: { margin: 0, color: tokens.colorNeutralForeground2 },
  wrong: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  add: { alignSelf: 'flex-start' },
})
const MOST_DATES = 24

type Dates = ScheduleDraft['dates']

/** The days of every year on which something is due. */
export function DatesOfYear({ dates, onChange }: { dates: Dates; onChange: (dates: Dates) => void }) {
  const styles = useStyles()
  const text = useSpeech().words.activityEditor
  const { remove, takeAway } = useSpeech().words.rules.lesson
  const problemOf = useProblemOf()
  const wrong = problemOf('schedule.dates').validationMessage
  return (
    <>
      {dates.map((date, index) => {
        const path = `schedule.dates.${index}`
        const name = text.dateNumber(index + 1)
        const change = (changes: Partial<Dates[number]>) => onChange(replaced(dates, index, { ...date, ...changes }))
        const found = [path, `${path}.day`, `${path}.month`].map(problemOf).find(({ validationMessage }) => validationMessage !== undefined) ?? {}
        return (
          <fieldset key={index} className={styles.date} aria-label={name}>
            <Field label={text.day} className={styles.day} {...found}>
              <Input type="number" min={1} max={31} value={date.day === 0 ? '' : String(date.day)} onChange={(_, { value }) => change({ day: Math.min(99, Math.max(0, Math.trunc(Number(value) || 0))) })} />
            </Field>
            <Field label={text.month}>
              <Select value={String(date.month)} onChange={(_, { value }) => change({ month: Number(value) })}>
                <MonthOptions />
              </Select>
            </Field>
            <Button appearance="subtle" aria-label={remove(name)} onClick={() => onChange(without(dates, index))}>
              {takeAway}
            </Button>
          </fieldset>
        )
      })}
      {dates.some(({ month, day }) => month === 2 && day === 29) && <p className={styles.small}>{text.leapDay}</p>}
      {wrong !== undefined && (
        <p role="alert" className={styles.wrong}>
          {wrong}
        </p>
      )}
      <Button className={styles.add} onClick={() => onChange([...dates, { month: dates.at(-1)?.month ?? 1, day: 1 }])} disabledFocusable={dates.length >= MOST_DATES}>
        {text.addDate}
      </Button>
    </>
  )
}
