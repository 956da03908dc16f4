import { z } from 'zod'
import { Sha256Hex } from '../../core/facts/hashing'
import { Language } from '../../core/language/language'
import { LessonId } from '../../core/training/lesson'

/** All that a card says about a lesson. Anything else a client adds is dropped. */
export const LessonData = z.object({ obligationKey: Sha256Hex, lessonId: LessonId, step: z.int().min(0).max(1_000), language: Language })

const choice = z.string().max(20)

/** Several choices come as one text with commas; those of a button that tries again as a list. */
const Chosen = z
  .union([z.string().max(300), z.array(choice).max(10)])
  .default('')
  .transform((chosen) => (typeof chosen === 'string' ? chosen.split(',') : chosen).map((one) => one.trim()).filter((one) => one !== ''))

/** An answer: which question in which version, which time it is asked, and what was chosen. How many must be chosen is judged in the turn. */
export const AnswerClick = LessonData.extend({
  contentSha256: Sha256Hex,
  questionId: z.string().regex(/^[a-z0-9-]{1,20}$/),
  attempt: z.int().min(0).max(1_000),
  chosen: Chosen,
})
export type AnswerClick = z.infer<typeof AnswerClick>
