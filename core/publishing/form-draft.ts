import { z } from 'zod'
import { type ActivityForm, type AnswerCondition, type FormField } from '../obligations/activity-form'
import { DraftId, DraftNumber, DraftTexts, hasText } from './draft-fields'
import { noTexts } from './lesson-draft'

/** `fieldId` is empty where it holds always. */
const ConditionDraft = z.strictObject({ fieldId: DraftId, isOneOf: z.array(DraftId).max(20) })
export type ConditionDraft = z.infer<typeof ConditionDraft>

const FormOptionDraft = z.strictObject({ optionId: DraftId, label: DraftTexts })
export type FormOptionDraft = z.infer<typeof FormOptionDraft>

/** One question of a sign-off form while somebody writes it. What only some kinds have is kept when the kind changes, so that nothing is lost by trying. */
export const FieldDraft = z.strictObject({
  kind: z.enum(['confirm', 'text', 'choice', 'date', 'number', 'present', 'files']),
  fieldId: DraftId,
  label: DraftTexts,
  help: DraftTexts,
  isRequired: z.boolean(),
  askedWhen: ConditionDraft,
  isMultiple: z.boolean(),
  options: z.array(FormOptionDraft).max(20),
  least: z.number().optional(),
  most: z.number().optional(),
})
export type FieldDraft = z.infer<typeof FieldDraft>

const FollowUpDraft = z.strictObject({ when: ConditionDraft, requirementId: DraftId, inDays: DraftNumber })
export type FollowUpDraft = z.infer<typeof FollowUpDraft>

/** A sign-off form while somebody writes it. */
export const FormDraft = z.strictObject({
  fields: z.array(FieldDraft).max(40),
  mayBeNotRelevant: z.boolean(),
  followUps: z.array(FollowUpDraft).max(30),
  isReview: z.boolean(),
})
export type FormDraft = z.infer<typeof FormDraft>

export function emptyFormDraft(): FormDraft {
  return { fields: [], mayBeNotRelevant: true, followUps: [], isReview: false }
}

export function emptyFieldDraft(kind: FieldDraft['kind'], fieldId: string): FieldDraft {
  return { kind, fieldId, label: noTexts(), help: noTexts(), isRequired: kind !== 'files', askedWhen: always(), isMultiple: false, options: [] }
}

export function always(): ConditionDraft {
  return { fieldId: '', isOneOf: [] }
}

export function draftOfForm({ fields, mayBeNotRelevant, followUps, isReview }: ActivityForm): FormDraft {
  return {
    fields: fields.map(draftOfField),
    mayBeNotRelevant,
    followUps: followUps.map(({ when, requirementId, inDays }) => ({ when: when ?? always(), requirementId, inDays })),
    isReview,
  }
}

/** The form that a draft would become; undefined where nothing is asked but that it is done, as when none was written. */
export function formOfDraft({ fields, mayBeNotRelevant, followUps, isReview }: FormDraft): Record<string, unknown> | undefined {
  if (fields.length === 0 && mayBeNotRelevant && followUps.length === 0 && !isReview) return undefined
  return {
    fields: fields.map(fieldOfDraft),
    mayBeNotRelevant,
    followUps: followUps.map(({ when, requirementId, inDays }) => ({ ...conditionOfDraft('when', when), requirementId, inDays })),
    isReview,
  }
}

function draftOfField(field: FormField): FieldDraft {
  const { kind, fieldId, label, help, isRequired, askedWhen } = field
  const common = { ...emptyFieldDraft(kind, fieldId), label, help: help ?? noTexts(), isRequired, askedWhen: askedWhen ?? always() }
  switch (field.kind) {
    case 'choice':
      return { ...common, isMultiple: field.isMultiple, options: field.options }
    case 'number':
      return { ...common, ...boundsOf(field) }
    case 'confirm':
    case 'text':
    case 'date':
    case 'present':
    case 'files':
      return common
  }
}

function fieldOfDraft({ kind, fieldId, label, help, isRequired, askedWhen, isMultiple, options, least, most }: FieldDraft): Record<string, unknown> {
  return {
    kind,
    fieldId,
    label,
    ...(hasText(help) && { help }),
    isRequired,
    ...conditionOfDraft('askedWhen', askedWhen),
    ...(kind === 'choice' && { isMultiple, options }),
    ...(kind === 'number' && boundsOf({ least, most })),
  }
}

function boundsOf({ least, most }: { least?: number | undefined; most?: number | undefined }): { least?: number; most?: number } {
  return { ...(least !== undefined && { least }), ...(most !== undefined && { most }) }
}

function conditionOfDraft(name: 'when' | 'askedWhen', condition: ConditionDraft): Record<string, AnswerCondition> {
  return condition.fieldId === '' ? {} : { [name]: condition }
}
