import { previewCompletionImport } from '../../core/api/completion-import-questions'
import { listCourses } from '../../core/training/plan-completion-import'
import { listProgrammeLessons } from '../../core/training/programme-lessons'
import { suggestMapping } from '../../core/training/suggest-mapping'
import { sha256 } from '../hashing'
import { createMappingStore } from '../training/mapping-store'
import { importKeyOf, MAXIMUM_COMPLETIONS_BODY_BYTES, planRows, readCompletionFile } from './completion-file'
import { answered, refused, type Handler } from './handler'

/** Whoever mends so many finds the next ones the next time. */
const MOST_PROBLEMS = 200

/** What a learning system's file would give, by row and without names. Stores nothing. */
export const answerPreviewCompletionImport: Handler<typeof previewCompletionImport> = {
  question: previewCompletionImport,
  mayAsk: ['Controller'],
  maximumBodyBytes: MAXIMUM_COMPLETIONS_BODY_BYTES,
  async handle({ input: { file, system, mapping: sent }, caller, state, now, today }, ports) {
    const read = await readCompletionFile(file)
    if (read.outcome === 'refused') return answered({ outcome: 'unreadable', problem: read.problem, ...(read.place && { place: read.place }) })
    const { tables, fileSha256 } = read
    const mapping = sent ?? suggestMapping(tables, await createMappingStore(ports.tables.drafts, sha256).find(system))
    const table = tables.find(({ name }) => name === mapping?.table)
    if (!mapping || !table) return refused('bad-input', [{ path: 'mapping.table', problem: 'unknown' }])
    const planned = planRows(state, table, { mapping, system, fileSha256 }, caller, ports, now)
    const count = (outcome: (typeof planned)[number]['outcome']) => planned.filter((row) => row.outcome === outcome).length
    const lessons = new Map(listProgrammeLessons(state, today).map(({ lessonId, publication }) => [lessonId, publication.title]))
    return answered({
      outcome: 'ready',
      importKey: importKeyOf({ fileSha256, system, mapping }),
      mapping: { ...mapping, courses: mapping.courses.map(({ course, lessonIds }) => ({ course, lessonIds: [...lessonIds] })) },
      tables: tables.map(({ name, header }) => ({ name, columns: header })),
      courses: listCourses(table, mapping.courseColumn),
      lessons: [...lessons].map(([lessonId, title]) => ({ lessonId, title })),
      rows: planned.length,
      counts: { new: count('new'), known: count('known'), ignored: count('ignored'), wrong: count('wrong') },
      problems: planned.flatMap((row) => (row.outcome === 'wrong' ? [{ row: row.row, problem: row.problem }] : [])).slice(0, MOST_PROBLEMS),
    })
  },
}
