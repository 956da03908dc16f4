import { z } from 'zod'
import { Day } from '../days/day'
import { Sha256Hex } from '../facts/hashing'
import { WHEEL_ROW_PROBLEMS } from '../publishing/wheel-import'
import { WheelMapping } from '../publishing/wheel-columns'
import { FileProblem } from './organisation-questions'
import { question } from './question'

/** As many as a municipality has, and more. */
export const MOST_WHEEL_ROWS = 500
/** Of three megabytes. */
export const WheelFile = z.strictObject({ fileName: z.string().normalize().min(1).max(200), contentBase64: z.base64().max(4_200_000) })

/** What a sheet with a wheel would become: a draft for each row that is right. Nothing is stored. */
export const previewWheelImport = question({
  method: 'POST',
  path: '/api/rules/wheel-preview',
  input: z.strictObject({ file: WheelFile, mapping: WheelMapping.optional() }),
  answer: z.discriminatedUnion('outcome', [
    z.strictObject({
      outcome: z.literal('ready'),
      /** Must come back with the import: it covers the file, the mapping and what it gives. */
      importKey: Sha256Hex,
      mapping: WheelMapping,
      tables: z.array(z.strictObject({ name: z.string(), columns: z.array(z.string()) })),
      counts: z.strictObject({ new: z.int(), known: z.int(), wrong: z.int() }),
      /** By row of the file, as a spreadsheet numbers them. */
      rows: z.array(
        z.strictObject({
          row: z.int(),
          title: z.string(),
          outcome: z.enum(['new', 'known', 'wrong']),
          /** When it is due next, where that is one day for all. */
          dueOn: Day.optional(),
          problems: z.array(z.enum(WHEEL_ROW_PROBLEMS)),
        }),
      ),
    }),
    z.strictObject({
      outcome: z.literal('unreadable'),
      problem: FileProblem,
      place: z.strictObject({ table: z.string(), row: z.int().optional(), cell: z.string().optional() }).optional(),
    }),
  ]),
})

/** Keeps the right rows as drafts. Repeated, it keeps none twice, and what lay there before is left alone. */
export const importWheel = question({
  method: 'POST',
  path: '/api/rules/wheel',
  input: z.strictObject({ file: WheelFile, mapping: WheelMapping, importKey: Sha256Hex }),
  answer: z.strictObject({ saved: z.int(), known: z.int() }),
})

export const WHEEL_IMPORT_QUESTIONS = { previewWheelImport, importWheel }
