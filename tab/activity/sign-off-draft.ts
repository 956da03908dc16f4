import { z } from 'zod'
import { Day } from '../../core/days/day'
import type { DecidedMeasure } from '../../core/facts/activity-facts'
import { MOST_LETTERS, type ActivityForm, type FormField, type WrittenAnswer } from '../../core/obligations/activity-form'

/** What is typed into one question, whatever its kind: a day or number is kept as it was typed, right or wrong. */
const DraftValue = z.object({
  text: z.string().default(''),
  isTicked: z.boolean().default(false),
  optionIds: z.array(z.string()).default([]),
  personIds: z.array(z.string()).default([]),
  others: z.string().default(''),
})
export type DraftValue = z.infer<typeof DraftValue>
const NOTHING: DraftValue = DraftValue.parse({})

const DraftMeasure = z.object({ title: z.string(), ownerId: z.string(), dueOn: z.string() })
export type DraftMeasure = z.infer<typeof DraftMeasure>

/** A sign-off as far as somebody has come with it. Keyed by question, so that it fits a form that has changed. */
export const SignOffDraft = z.object({
  /** The version of the activity it was begun under. */
  version: z.number(),
  outcome: z.enum(['done', 'not-relevant']),
  reason: z.string(),
  doneOn: z.string(),
  values: z.record(z.string(), DraftValue),
  measures: z.array(DraftMeasure),
})
export type SignOffDraft = z.infer<typeof SignOffDraft>

export function emptyDraft(version: number, today: Day): SignOffDraft {
  return { version, outcome: 'done', reason: '', doneOn: today, values: {}, measures: [] }
}

export function valueOf(draft: SignOffDraft, fieldId: string): DraftValue {
  return draft.values[fieldId] ?? NOTHING
}

export function withValue(draft: SignOffDraft, fieldId: string, change: Partial<DraftValue>): SignOffDraft {
  return { ...draft, values: { ...draft.values, [fieldId]: { ...valueOf(draft, fieldId), ...change } } }
}

/** The questions that are asked, given what is answered so far. What hangs on a question that is itself not asked is not asked. */
export function listAsked({ fields }: ActivityForm, draft: SignOffDraft): FormField[] {
  const isAsked = (field: FormField, above: readonly string[]): boolean => {
    const { askedWhen, fieldId } = field
    if (!askedWhen) return true
    const asked = fields.find((other) => other.fieldId === askedWhen.fieldId)
    if (asked?.kind !== 'choice' || above.includes(fieldId) || !isAsked(asked, [...above, fieldId])) return false
    return listChosen(asked, valueOf(draft, asked.fieldId)).some((optionId) => askedWhen.isOneOf.includes(optionId))
  }
  return fields.filter((field) => isAsked(field, []))
}

/** What is chosen of what there is to choose from now. */
export function listChosen({ options, isMultiple }: Extract<FormField, { kind: 'choice' }>, { optionIds }: DraftValue): string[] {
  const known = options.map(({ optionId }) => optionId).filter((optionId) => optionIds.includes(optionId))
  return isMultiple ? known : known.slice(0, 1)
}

/** The answers as they are sent: only to what is asked, and only where something is answered. */
export function listWritten(form: ActivityForm, draft: SignOffDraft): WrittenAnswer[] {
  return listAsked(form, draft).flatMap((field) => {
    const answer = answerOf(field, valueOf(draft, field.fieldId))
    return answer ? [answer] : []
  })
}

function answerOf(field: FormField, value: DraftValue): WrittenAnswer | undefined {
  const { fieldId } = field
  const text = value.text.trim().slice(0, MOST_LETTERS)
  switch (field.kind) {
    case 'confirm':
      return value.isTicked ? { kind: 'confirm', fieldId, isConfirmed: true } : undefined
    case 'text':
      return text === '' ? undefined : { kind: 'text', fieldId, text }
    case 'choice': {
      const optionIds = listChosen(field, value)
      return optionIds.length === 0 ? undefined : { kind: 'choice', fieldId, optionIds }
    }
    case 'date':
      return Day.safeParse(text).success ? { kind: 'date', fieldId, on: text } : undefined
    case 'number': {
      const number = readNumber(text)
      return number === undefined ? undefined : { kind: 'number', fieldId, number }
    }
    case 'present': {
      const others = readNumber(value.others) ?? 0
      return value.personIds.length === 0 && others === 0 ? undefined : { kind: 'present', fieldId, personIds: value.personIds, others }
    }
    case 'files':
      return undefined
  }
}

/** A number as it is typed in Norway or elsewhere: `3,5`, `3.5`, `1 200`. */
export function readNumber(typed: string): number | undefined {
  const bare = typed.replace(/[\s\u00a0]/g, '').replace(',', '.').replace('\u2212', '-')
  return /^-?\d+(\.\d+)?$/.test(bare) ? Number(bare) : undefined
}

export function listDecided({ isReview }: ActivityForm, draft: SignOffDraft): DecidedMeasure[] {
  if (!isReview || draft.outcome !== 'done') return []
  return draft.measures.map(({ title, ownerId, dueOn }) => ({ title: title.trim(), dueOn, ...(ownerId !== '' && { ownerId }) }))
}
