import type { AnswerOf } from '../../../core/api/question'
import type { previewCompletionImport } from '../../../core/api/completion-import-questions'
import { key } from './samples'
import type { Overrides } from './service'

/** What a learning system's file would give. */
export const COMPLETIONS: Extract<AnswerOf<typeof previewCompletionImport>, { outcome: 'ready' }> = {
  outcome: 'ready',
  importKey: key('2'),
  mapping: { table: 'rapport', personColumn: 'Ansattnr', personBy: 'person-id', courseColumn: 'Kurs', dateColumn: 'Fullført', courses: [{ course: 'Svindel', lessonIds: ['phishing'] }] },
  tables: [{ name: 'rapport', columns: ['Navn', 'Ansattnr', 'Kurs', 'Fullført'] }],
  courses: [{ course: 'Svindel', rows: 1180 }, { course: 'Førstehjelp', rows: 320 }],
  lessons: [
    { lessonId: 'phishing', title: { nb: 'Kjenn igjen svindel', nn: 'Kjenn att svindel', en: 'Recognise fraud' } },
    { lessonId: 'passwords', title: { nb: 'Passord', nn: 'Passord', en: 'Passwords' } },
  ],
  rows: 1500,
  counts: { new: 1100, known: 70, ignored: 0, wrong: 330 },
  problems: [{ row: 4, problem: 'person-unknown' }, { row: 19, problem: 'made-void' }],
}

export function importAnswers(): Overrides {
  return {
    previewCompletionImport: ({ mapping }) => ({ ...COMPLETIONS, ...(mapping !== undefined && { mapping }) }),
    importCompletions: ({ from }) => ({ recorded: Number(from) === 0 ? 730 : 370, rowsDone: Math.min(1500, Number(from) + 1000), rows: 1500, logNumber: 101 }),
  }
}
