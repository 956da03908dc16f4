import type { AnswerOf } from '../../core/api/question'
import type { wheel } from '../../core/api/wheel-questions'
import type { Day } from '../../core/days/day'
import { formatLocalesOf, type Language } from '../../core/language/language'

/** What is drawn on the paper: the answer to a question about the wheel, and who took it. */
export type WheelPaper = {
  answer: AnswerOf<typeof wheel>
  language: Language
  isMine: boolean
  municipalityName: string
  takenByName: string
  takenOn: Day
}

/** As everywhere: what comes from people may hold anything, and paper holds letters. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ').trim()
}

/** `1. des.`, where the year is told elsewhere. */
export function writeShortDay(day: Day, language: Language): string {
  return new Intl.DateTimeFormat(formatLocalesOf(language), { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}
