import type { CompletionMapping, CompletionTable } from './plan-completion-import'

/** What learning systems call their columns, by how sure the word is. */
const WORDS = {
  personId: /ansatt\s*n|tilsett\s*n|employee|person\s*id|ressurs/i,
  email: /e-?post|e-?mail|brukernavn|brukarnamn|username|upn/i,
  course: /kurs|course|leksjon|lesson|emne|tittel|title|modul/i,
  date: /fullf|dato|date|completed|ferdig|bestått|greidd/i,
}

/** A mapping to begin with: the one used last where the columns are still there, else what the headings look like. */
export function suggestMapping(tables: readonly CompletionTable[], kept: CompletionMapping | undefined): CompletionMapping | undefined {
  const [first] = tables
  const table = tables.find(({ name, header }) => kept?.table === name && [kept.personColumn, kept.courseColumn, kept.dateColumn].every((column) => header.includes(column))) ?? first
  if (!table) return undefined
  const { header } = table
  const find = (pattern: RegExp) => header.find((column) => pattern.test(column))
  const isKept = kept !== undefined && [kept.personColumn, kept.courseColumn, kept.dateColumn].every((column) => header.includes(column))
  const byId = find(WORDS.personId)
  const columns = isKept
    ? { personColumn: kept.personColumn, personBy: kept.personBy, courseColumn: kept.courseColumn, dateColumn: kept.dateColumn }
    : {
        personColumn: byId ?? find(WORDS.email) ?? header[0] ?? '',
        personBy: byId === undefined && find(WORDS.email) !== undefined ? ('e-mail' as const) : ('person-id' as const),
        courseColumn: find(WORDS.course) ?? header[0] ?? '',
        dateColumn: find(WORDS.date) ?? header[0] ?? '',
      }
  // Courses of earlier files stay, so that the mapping grows from file to file; new ones are for the controller to say.
  return { table: table.name, ...columns, courses: kept?.courses ?? [] }
}
