import { z } from 'zod'
import { Day } from '../days/day'
import { Language } from '../language/language'

const text = (most: number) => z.record(Language, z.string().min(1).max(most))

/** Names a question or a choice of a form; never shown, and the same from version to version. */
export const FieldId = z.string().regex(/^[a-z0-9-]{1,30}$/)
/** Written answers: enough for a paragraph, little enough for a card. */
export const MOST_LETTERS = 2_000
export const MOST_FIELDS = 20
export const MOST_FILES = 3

/** Holds when a choice was answered with one of these. */
export const AnswerCondition = z.strictObject({ fieldId: FieldId, isOneOf: z.array(FieldId).min(1).max(12) })
export type AnswerCondition = z.infer<typeof AnswerCondition>

const common = {
  fieldId: FieldId,
  label: text(200),
  help: text(500).optional(),
  isRequired: z.boolean(),
  /** Asked only then. A card, which cannot hide what it asks, says in the label when it is asked. */
  askedWhen: AnswerCondition.optional(),
}

/** One question of a sign-off form. */
export const FormField = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('confirm'), ...common }),
  z.strictObject({ kind: z.literal('text'), ...common }),
  z.strictObject({ kind: z.literal('choice'), ...common, isMultiple: z.boolean(), options: z.array(z.strictObject({ optionId: FieldId, label: text(120) })).min(2).max(12) }),
  z.strictObject({ kind: z.literal('date'), ...common }),
  z.strictObject({ kind: z.literal('number'), ...common, least: z.number().optional(), most: z.number().optional() }),
  /** Who was there: of the unit by name, others by how many. */
  z.strictObject({ kind: z.literal('present'), ...common }),
  z.strictObject({ kind: z.literal('files'), ...common }),
])
export type FormField = z.infer<typeof FormField>

/** What a sign-off opens: another activity, for the same subject, due so many days after it. */
export const FollowUp = z.strictObject({
  /** Absent: whatever was answered. */
  when: AnswerCondition.optional(),
  requirementId: z.string().regex(/^[a-z0-9-]{1,40}$/),
  inDays: z.int().min(1).max(730),
})
export type FollowUp = z.infer<typeof FollowUp>

/** What whoever signs off is asked. */
export const ActivityForm = z.strictObject({
  fields: z.array(FormField).max(MOST_FIELDS),
  /** "Not relevant, because" may be chosen instead. */
  mayBeNotRelevant: z.boolean(),
  followUps: z.array(FollowUp).max(12),
  /** A review: shows the unit's own figures and the measures decided before, and takes new ones. */
  isReview: z.boolean(),
})
export type ActivityForm = z.infer<typeof ActivityForm>

/** Where no form was written: nothing is asked but that it is done. */
export const NO_FORM: ActivityForm = { fields: [], mayBeNotRelevant: true, followUps: [], isReview: false }

const written = { fieldId: FieldId }

/** A file in the municipality's own library. Its name there is made of hashes: people write other people's names into file names. */
export const FileReference = z.strictObject({ fileName: z.string().max(120), sha256: z.string().regex(/^[0-9a-f]{64}$/), webUrl: z.string().max(2_000) })
export type FileReference = z.infer<typeof FileReference>

/** What was answered, question by question. */
export const FormAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('confirm'), ...written, isConfirmed: z.boolean() }),
  z.strictObject({ kind: z.literal('text'), ...written, text: z.string().min(1).max(MOST_LETTERS) }),
  z.strictObject({ kind: z.literal('choice'), ...written, optionIds: z.array(FieldId).min(1).max(12) }),
  z.strictObject({ kind: z.literal('date'), ...written, on: Day }),
  z.strictObject({ kind: z.literal('number'), ...written, number: z.number() }),
  z.strictObject({ kind: z.literal('present'), ...written, personIds: z.array(z.string().min(1).max(40)).max(300), others: z.int().min(0).max(9_999) }),
  z.strictObject({ kind: z.literal('files'), ...written, files: z.array(FileReference).min(1).max(MOST_FILES) }),
])
export type FormAnswer = z.infer<typeof FormAnswer>

/** The answers of a form as a client sends them: files come beside them, and are references only once they are kept. */
export type WrittenAnswer = Exclude<FormAnswer, { kind: 'files' }>
