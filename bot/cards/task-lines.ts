import { formatDay, type Language } from '../../core/language/language'
import type { ChatWords } from '../words/nb'
import { dayInput, labelled, notice, title as titleLine, type CardElement } from './elements'
import { problemLines } from './form-inputs'
import type { ActivityNotice } from './wheel-views'

/** What it is, and for which unit, object or person. */
export function namedLines({ title, about }: { title: string; about: string }, { wheel: { label } }: ChatWords): CardElement[] {
  return [titleLine(title), labelled(label.about, about)]
}

/** What was answered, under the labels of the form as it was. */
export function answerLines(answers: readonly { label: string; value: string }[]): CardElement[] {
  // A question has its own mark already; what stands between it and the answer is a colon.
  return answers.map(({ label, value }) => labelled(label.replace(/[?:.]\s*$/, ''), value))
}

/** The day it was done: today, or one that has been. */
export function doneOnInput({ doneOn, today }: { doneOn: string; today: string }, { wheel: { field } }: ChatWords): CardElement {
  return dayInput({ id: 'doneOn', label: field.doneOn, errorMessage: field.doneOnWrong, value: doneOn, min: '1990-01-01', max: today })
}

/** What was just said about a task, before all else. */
export function noticeLines(what: ActivityNotice | undefined, words: ChatWords, language: Language): CardElement[] {
  const { notice: says } = words.wheel
  if (!what) return []
  switch (what.kind) {
    case 'incomplete':
    case 'changed':
      return problemLines(says[what.kind], what.problems, words)
    case 'time-asked':
      return [notice(says.timeAsked(formatDay(what.day, language), what.leaderName))]
    case 'delegated':
      return [notice(says.delegated(what.name))]
    case 'bad-day':
    case 'out-of-date':
    case 'not-saved':
    case 'returned':
    case 'sent-back':
    case 'taken-back':
      return [notice(says[what.kind])]
  }
}
