import { z } from 'zod'
import { Sha256Hex } from '../facts/hashing'
import { Language } from '../language/language'
import { LessonId } from '../training/lesson'
import { ROW_PROBLEMS } from '../training/row-problems'
import { FileProblem } from './organisation-questions'
import { question } from './question'

const file = z.strictObject({ fileName: z.string().normalize().min(1).max(200), contentBase64: z.base64().max(14_000_000) })
const system = z.string().normalize().trim().min(1).max(60)
const column = z.string().max(500)

export const CompletionMapping = z.strictObject({
  table: z.string().max(200),
  personColumn: column,
  personBy: z.enum(['person-id', 'e-mail']),
  courseColumn: column,
  dateColumn: column,
  courses: z.array(z.strictObject({ course: z.string().max(300), lessonIds: z.array(LessonId).max(20) })).max(500),
})
export type CompletionMapping = z.infer<typeof CompletionMapping>

/** What a learning system's file would give under a mapping: the one sent, else the one used last, else what the headings look like. Nothing is stored. */
export const previewCompletionImport = question({
  method: 'POST',
  path: '/api/completions/preview',
  input: z.strictObject({ file, system, mapping: CompletionMapping.optional() }),
  answer: z.discriminatedUnion('outcome', [
    z.strictObject({
      outcome: z.literal('ready'),
      /** Must come back with the import: it covers file, system and mapping. */
      importKey: Sha256Hex,
      mapping: CompletionMapping,
      tables: z.array(z.strictObject({ name: z.string(), columns: z.array(z.string()) })),
      /** Of the column that is mapped, most often first. */
      courses: z.array(z.strictObject({ course: z.string(), rows: z.int() })),
      /** What a course may be. */
      lessons: z.array(z.strictObject({ lessonId: LessonId, title: z.record(Language, z.string()) })),
      rows: z.int(),
      counts: z.strictObject({ new: z.int(), known: z.int(), ignored: z.int(), wrong: z.int() }),
      /** By row of the file, as a spreadsheet numbers them. There may be more than are told. */
      problems: z.array(z.strictObject({ row: z.int(), problem: z.enum(ROW_PROBLEMS) })),
    }),
    z.strictObject({
      outcome: z.literal('unreadable'),
      problem: FileProblem,
      place: z.strictObject({ table: z.string(), row: z.int().optional(), cell: z.string().optional() }).optional(),
    }),
  ]),
})

/** Carries out a part of what was previewed, from a place in the rows on; a large file takes several. Repeated, it is the same. */
export const importCompletions = question({
  method: 'POST',
  path: '/api/completions/import',
  input: z.strictObject({ file, system, mapping: CompletionMapping, importKey: Sha256Hex, from: z.int().min(0) }),
  answer: z.strictObject({ recorded: z.int(), rowsDone: z.int(), rows: z.int(), logNumber: z.int() }),
})
