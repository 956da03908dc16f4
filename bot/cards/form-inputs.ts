import type { ChatWords } from '../words/nb'
import { choiceInput, notice, plain, type CardElement } from './elements'
import { safeLine, safeLines } from './safe-text'
import type { AskedField, FieldProblem } from './wheel-views'

/** Before the id of each question of a form, so that what a client writes can never take the place of what a button carries. */
export const ANSWER = 'a-'
/** Letters of a number, such as `1 250 000,50`. */
export const NUMBER_LETTERS = 30
/** Twelve choices with their commas. */
const CHOSEN_LETTERS = 400
/** Far enough that it is never in the way: what makes sense says the question. */
const DAYS = { min: '1990-01-01', max: '2100-12-31' }

/** The questions of a form as inputs that every client draws. What comes back is checked again. */
export function fieldInputs(fields: readonly AskedField[], words: ChatWords): CardElement[] {
  return fields.flatMap((field) => [inputOf(field, words), ...(field.help === undefined ? [] : [plain(field.help)])])
}

function inputOf(field: AskedField, words: ChatWords): CardElement {
  const { field: says } = words.wheel
  const common = { id: ANSWER + field.fieldId, label: safeLine(labelOf(field, words), 420), isRequired: isAlwaysAsked(field) }
  const value = field.value === undefined ? {} : { value: field.kind === 'text' ? safeLines(field.value).join('\n') : safeLine(field.value, field.kind === 'choice' ? CHOSEN_LETTERS : NUMBER_LETTERS) }
  switch (field.kind) {
    case 'confirm':
      return { type: 'Input.Toggle', wrap: true, title: says.confirm, valueOn: 'true', valueOff: 'false', ...common, errorMessage: says.confirmWrong, ...value }
    case 'text':
      return { type: 'Input.Text', isMultiline: true, maxLength: 2_000, placeholder: says.text, ...common, errorMessage: says.textWrong, ...value }
    case 'choice': {
      const choices = (field.options ?? []).map(({ optionId, label }) => ({ title: label, value: optionId }))
      return { ...choiceInput({ choices, isMultiSelect: field.isMultiple === true, ...common, errorMessage: says.choiceWrong }), ...common, ...value }
    }
    case 'date':
      return { type: 'Input.Date', ...DAYS, ...common, errorMessage: says.dayWrong, ...value }
    case 'number':
      return { type: 'Input.Text', maxLength: NUMBER_LETTERS, placeholder: says.number, ...common, errorMessage: rangeOf(field, words), ...value }
    case 'present':
      return { type: 'Input.Text', maxLength: 5, placeholder: says.present, ...common, errorMessage: says.numberWrong, ...value }
  }
}

/** A client would not let anybody send a form whose question is asked only after another answer, if it were required. */
function isAlwaysAsked({ isRequired, askedWhen }: AskedField): boolean {
  return isRequired && !askedWhen
}

function labelOf({ label, isRequired, askedWhen }: AskedField, { wheel: { field } }: ChatWords): string {
  const asked = askedWhen ? field.when(safeLine(label, 200), safeLine(askedWhen.question, 80), safeLine(askedWhen.answers.join(field.or), 80)) : safeLine(label, 200)
  return isRequired ? asked : field.optional(asked)
}

function rangeOf({ least, most }: AskedField, { wheel: { field } }: ChatWords): string {
  return least !== undefined && most !== undefined ? field.numberBetween(String(least), String(most)) : field.numberWrong
}

/** What is wrong, said at the top: a list of questions, for on a phone they may be far below. */
export function problemLines(heading: string, problems: readonly FieldProblem[], { wheel: { problem } }: ChatWords): CardElement[] {
  return [notice(heading), ...problems.map(({ label, what }) => plain(problem[what](safeLine(label, 200))))]
}
