import { makeStyles, Select, tokens } from '@fluentui/react-components'
import { useSpeech } from '../frame/speech'
import { daysOfMonth, nameOfMonth } from './format-yearly'

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } })

/** A day of every year, chosen so that there is such a day. */
export function YearlyRow({ number, dayOfYear, onChange }: { number: number; dayOfYear: string; onChange: (dayOfYear: string) => void }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const texts = words.promptRules.ladder
  const [month, day] = [Number(dayOfYear.slice(0, 2)), Number(dayOfYear.slice(3))]
  const name = texts.yearlyOne(String(number))
  const change = (toMonth: number, toDay: number) => onChange([toMonth, Math.min(toDay, daysOfMonth(toMonth))].map((part) => String(part).padStart(2, '0')).join('-'))
  return (
    <div className={styles.row}>
      <Select aria-label={`${name}, ${texts.day}`} value={String(day)} onChange={(_, { value }) => change(month, Number(value))}>
        {Array.from({ length: daysOfMonth(month) }, (_, index) => (
          <option key={index} value={index + 1}>
            {index + 1}
          </option>
        ))}
      </Select>
      <Select aria-label={`${name}, ${texts.month}`} value={String(month)} onChange={(_, { value }) => change(Number(value), day)}>
        {MONTHS.map((each) => (
          <option key={each} value={each}>
            {nameOfMonth(each, language)}
          </option>
        ))}
      </Select>
    </div>
  )
}
