import { Day } from '../../core/days/day'
import { formatDay, type Language } from '../../core/language/language'
import { MOST_LETTERS, type ActivityForm, type FormAnswer, type FormField, type WrittenAnswer } from '../../core/obligations/activity-form'
import type { ChatWords } from '../words/nb'
import type { WheelWords } from '../words/nb/wheel'
import { fieldInputs } from './form-inputs'
import type { WrittenForm } from './task-data'
import type { ActivityView, AskedField, FieldProblem } from './wheel-views'

/** Bytes of a form on a card, with room for what is answered: the card stays below 20 KB. */
const FORM_BYTES = 11_000
/** What an answer of some length may take beside its question. */
const TEXT_BYTES = 2_200

type OnCard = Extract<FormField, { kind: AskedField['kind'] }>

/** Whether a form can be answered on a card, and why not: files, reviews and long forms belong in the tab. */
export function whereToAnswer(form: ActivityForm, fields: readonly AskedField[], words: ChatWords): 'here' | Extract<ActivityView['form'], { where: 'tab' }>['because'] {
  if (form.isReview) return 'review'
  if (form.fields.some(({ kind }) => kind === 'files')) return 'files'
  const texts = fields.filter(({ kind }) => kind === 'text').length
  // As it is asked the first time: what was answered must not send anybody elsewhere.
  const unanswered = fields.map(({ value: _, ...field }) => field)
  return new TextEncoder().encode(JSON.stringify(fieldInputs(unanswered, words))).length + texts * TEXT_BYTES > FORM_BYTES ? 'long' : 'here'
}

/** The questions as a card asks them, with what was answered before. */
export function askedFieldsOf({ fields }: ActivityForm, language: Language, given: WrittenForm = {}): AskedField[] {
  return fields.filter(isOnCard).map((field) => {
    const { fieldId, kind, label, help, isRequired, askedWhen } = field
    const value = given[fieldId]
    return {
      fieldId,
      kind,
      label: label[language],
      ...(help && { help: help[language] }),
      isRequired,
      ...(askedWhen && { askedWhen: whenOf(fields, askedWhen, language) }),
      ...(field.kind === 'choice' && { isMultiple: field.isMultiple, options: field.options.map((option) => ({ optionId: option.optionId, label: option.label[language] })) }),
      ...(field.kind === 'number' && { ...(field.least !== undefined && { least: field.least }), ...(field.most !== undefined && { most: field.most }) }),
      ...(value !== undefined && isStillValid(field, value) && { value }),
    }
  })
}

function isOnCard(field: FormField): field is OnCard {
  return field.kind !== 'files'
}

function whenOf(fields: readonly FormField[], { fieldId, isOneOf }: { fieldId: string; isOneOf: string[] }, language: Language): NonNullable<AskedField['askedWhen']> {
  const asked = fields.find((field) => field.fieldId === fieldId)
  const answers = asked?.kind === 'choice' ? asked.options.filter(({ optionId }) => isOneOf.includes(optionId)).map(({ label }) => label[language]) : []
  return { question: asked?.label[language] ?? '', answers }
}

/** What is kept when a card comes back: a choice that is gone, or a day that is none, an input could not show. */
function isStillValid(field: OnCard, value: string): boolean {
  if (field.kind === 'choice') return chosenOf(value).every((chosen) => field.options.some(({ optionId }) => optionId === chosen))
  return field.kind !== 'date' || Day.safeParse(value).success
}

function chosenOf(value: string): string[] {
  return value.split(',').map((one) => one.trim()).filter((one) => one !== '')
}

/** What inputs sent, as answers; what cannot be read is said question by question. An empty input is no answer. */
export function readWritten({ fields }: ActivityForm, given: WrittenForm, language: Language): { answers: WrittenAnswer[]; problems: FieldProblem[] } {
  const answers: WrittenAnswer[] = []
  const problems: FieldProblem[] = []
  for (const field of fields.filter(isOnCard)) {
    const read = readOne(field, (given[field.fieldId] ?? '').trim())
    if (typeof read === 'string') problems.push({ label: field.label[language], what: read })
    else if (read) answers.push(read)
  }
  return { answers, problems }
}

function readOne(field: OnCard, value: string): WrittenAnswer | FieldProblem['what'] | undefined {
  const { fieldId } = field
  if (field.kind === 'confirm') return { kind: 'confirm', fieldId, isConfirmed: value === 'true' }
  if (value === '') return undefined
  switch (field.kind) {
    case 'text':
      return value.length > MOST_LETTERS ? 'too-long' : { kind: 'text', fieldId, text: value }
    case 'choice': {
      const optionIds = [...new Set(chosenOf(value))]
      return optionIds.every((chosen) => field.options.some(({ optionId }) => optionId === chosen)) && (field.isMultiple || optionIds.length === 1) ? { kind: 'choice', fieldId, optionIds } : 'not-a-choice'
    }
    case 'date':
      return Day.safeParse(value).success ? { kind: 'date', fieldId, on: value } : 'not-a-day'
    case 'number': {
      const number = readNumber(value)
      return number === undefined ? 'not-a-number' : { kind: 'number', fieldId, number }
    }
    case 'present': {
      const others = readNumber(value)
      if (others === undefined || !Number.isInteger(others)) return 'not-a-number'
      return others < 0 || others > 9_999 ? 'out-of-range' : { kind: 'present', fieldId, personIds: [], others }
    }
  }
}

/** As people in Norway write it: `1 250,5`. */
export function readNumber(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0]/g, '').replace(',', '.').replace('−', '-')
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(plain) ? Number(plain) : undefined
}

/** Answers as they are read, under the labels of the form that was answered. */
export function tellAnswers({ fields }: ActivityForm, answers: readonly FormAnswer[], language: Language, { signedOff }: WheelWords): { label: string; value: string }[] {
  return answers.map((answer) => {
    const field = fields.find(({ fieldId }) => fieldId === answer.fieldId)
    return { label: field?.label[language] ?? answer.fieldId, value: tell(answer, field, language, signedOff) }
  })
}

function tell(answer: FormAnswer, field: FormField | undefined, language: Language, words: WheelWords['signedOff']): string {
  switch (answer.kind) {
    case 'confirm':
      return answer.isConfirmed ? words.yes : words.no
    case 'text':
      return answer.text
    case 'choice':
      return answer.optionIds.map((chosen) => (field?.kind === 'choice' ? field.options.find(({ optionId }) => optionId === chosen)?.label[language] : undefined) ?? chosen).join(', ')
    case 'date':
      return formatDay(answer.on, language)
    case 'number':
      return new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'nb-NO').format(answer.number)
    case 'present':
      return words.people(answer.personIds.length + answer.others)
    case 'files':
      return words.files(answer.files.length)
  }
}
