import { z } from 'zod'
import { Day } from '../days/day'
import { Sha256Hex } from '../facts/hashing'
import { Language } from '../language/language'
import { question } from './question'
import { RecordView } from './views'

/** The text of a document's version, the current one when none is named. */
export const documentText = question({
  method: 'GET',
  path: '/api/document',
  input: z.strictObject({ documentId: z.string(), language: Language, version: z.string().regex(/^\d+\.\d+$/).optional() }),
  answer: z.strictObject({
    documentId: z.string(),
    version: z.string(),
    isCurrent: z.boolean(),
    effectiveOn: Day,
    title: z.string(),
    markdown: z.string(),
    textSha256: Sha256Hex,
    minutes: z.int(),
    statement: z.string(),
  }),
})

/** Signs from the tab, on the same terms as in chat. */
export const sign = question({
  method: 'POST',
  path: '/api/sign',
  input: z.strictObject({ obligationKey: Sha256Hex, step: z.int().min(0), textSha256: Sha256Hex, language: Language }),
  answer: z.strictObject({ record: RecordView, already: z.boolean() }),
})

/** The receipt (signeringsbevis) of a record of my own. */
export const receipt = question({
  method: 'GET',
  path: '/api/receipt',
  input: z.strictObject({ recordKey: Sha256Hex }),
  answer: z.strictObject({
    record: RecordView,
    personName: z.string(),
    statement: z.string(),
    language: Language,
    textSha256: Sha256Hex,
    commitment: z.string(),
    /** Absent until the log has numbered it. */
    logNumber: z.int().optional(),
    channel: z.enum(['msteams-bot', 'tab']),
  }),
})
