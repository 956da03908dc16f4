import { z } from 'zod'
import { Sha256Hex } from '../../core/facts/hashing'
import { Language } from '../../core/language/language'
import { MOST_FIELDS } from '../../core/obligations/activity-form'
import { RequirementId } from '../../core/obligations/requirement'
import { ANSWER } from './form-inputs'

/** What is done once a reason is given. */
export const REASONED = ['not-relevant', 'return', 'take-back', 'send-back', 'refuse-time'] as const
export type Reasoned = (typeof REASONED)[number]

/** All that a card says about an obligation of the wheel. Anything else a client adds is dropped. */
export const TaskData = z.object({ obligationKey: Sha256Hex, step: z.int().min(0).max(1_000), language: Language })
/** Of a request for more time, or of a sign-off that waits: the key of its fact. */
export const RequestData = z.object({ requestKey: Sha256Hex })
export const DoneData = z.object({ recordKey: Sha256Hex })
export const ManyData = z.object({ requirementId: RequirementId, language: Language })
export const ReasonData = z.object({ deed: z.enum(REASONED), key: Sha256Hex, step: z.int().min(0).max(1_000), language: Language })

/** A day as a client sends it; whether it is one, and one that makes sense, is said on a card that keeps the rest. */
export const writtenDay = z.string().max(40).default('')
/** Judged in the turn: what is too long gets a card that says so, not a broken one. */
export const written = z.string().max(20_000).default('')

/** Answers to the questions of a form, by question, as the inputs sent them. */
export type WrittenForm = Record<string, string>

const version = z.int().min(1)
const withAnswers = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.looseObject(shape).transform((sent) => ({ ...pick(sent, Object.keys(shape)), answers: readAnswers(sent) }) as z.infer<z.ZodObject<Shape>> & { answers: WrittenForm })

export const SignOffClick = withAnswers({ ...TaskData.shape, requirementVersion: version, doneOn: writtenDay })
export type SignOffClick = z.infer<typeof SignOffClick>

/** Several choices come as one text with commas. */
const chosen = z.string().max(5_000).default('').transform((text) => [...new Set(text.split(',').map((one) => one.trim()).filter((one) => /^[0-9a-f]{64}$/.test(one)))].slice(0, 50))
export const SignManyClick = withAnswers({ ...ManyData.shape, requirementVersion: version, doneOn: writtenDay, chosen })
export type SignManyClick = z.infer<typeof SignManyClick>

function readAnswers(sent: Record<string, unknown>): WrittenForm {
  const given = Object.entries(sent).flatMap(([name, value]): [string, string][] =>
    name.startsWith(ANSWER) && (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') ? [[name.slice(ANSWER.length), String(value).slice(0, 20_000)]] : [],
  )
  return Object.fromEntries(given.slice(0, MOST_FIELDS))
}

function pick(sent: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, sent[name]]))
}
