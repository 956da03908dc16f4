import { formatLocalesOf } from '../../core/language/language'
import { useSpeech } from '../frame/speech'

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** The months by name, or as the first, second … of a shorter period. */
export function MonthOptions({ of }: { /** Months of the period; absent: of the year. */ of?: number }) {
  const { words, language } = useSpeech()
  const nameOf = (month: number) => (of === undefined ? new Date(Date.UTC(2024, month - 1)).toLocaleDateString(formatLocalesOf(language), { month: 'long', timeZone: 'UTC' }) : words.activityEditor.nthMonth(month))
  return MONTHS.slice(0, of).map((month) => (
    <option key={month} value={month}>
      {nameOf(month)}
    </option>
  ))
}
