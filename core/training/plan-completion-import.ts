import { dayOf, toInstant, type Day } from '../days/day'
import { readDay } from '../directory/read-cell'
import { versionLabel } from '../documents/document-versions'
import type { LogState } from '../facts/log-state'
import type { ImportedCompletionRecord } from '../facts/training-facts'
import type { LearnStanding } from '../obligations/obligation'
import { countsFrom } from './counts-from'
import { findCurrentLesson, listLearnStandings } from './decide-completion'
import type { RowProblem } from './row-problems'

/** A table of a learning system's file, every cell as text. */
export type CompletionTable = { name: string; header: readonly string[]; rows: readonly { number: number; cells: readonly string[] }[] }

/** What the columns of such a file mean, and which of our lessons each of its courses is. Never by name alone: two people may share one. */
export type CompletionMapping = {
  table: string
  personColumn: string
  personBy: 'person-id' | 'e-mail'
  courseColumn: string
  dateColumn: string
  /** A course with no lesson is none of ours. */
  courses: readonly { course: string; lessonIds: readonly string[] }[]
}

export type PlannedRow = { row: number } & (
  | { outcome: 'new'; records: ImportedCompletionRecord[] }
  /** Completed already, however that is known, or told by another row too. */
  | { outcome: 'known' }
  /** The course is none of ours. */
  | { outcome: 'ignored' }
  | { outcome: 'wrong'; problem: RowProblem }
)

export type ImportSource = { oid: string; tenantId: string; appVersion: string; personId: string; system: string; fileSha256: string }

type ReadRow = { row: number } & ({ outcome: 'read'; personId: string; lessonIds: readonly string[]; completedOn: Day } | { outcome: 'ignored' } | { outcome: 'wrong'; problem: RowProblem })

/**
 * What each row of the file gives. The same file again gives nothing new, and what somebody objected to does not come back with it.
 * Of several rows about one person and lesson the latest day counts.
 */
export function planCompletionImport(state: LogState, table: CompletionTable, mapping: CompletionMapping, findPersonIds: (cell: string) => readonly string[], source: ImportSource, now: Date): PlannedRow[] {
  const today = dayOf(now)
  const read = readRows(table, mapping, findPersonIds, today)
  const latest = new Map<string, ReadRow>()
  for (const row of read) {
    if (row.outcome !== 'read') continue
    for (const lessonId of row.lessonIds) {
      const before = latest.get(`${row.personId} ${lessonId}`)
      if (before?.outcome !== 'read' || before.completedOn < row.completedOn) latest.set(`${row.personId} ${lessonId}`, row)
    }
  }
  const standings = new Map<string, LearnStanding[]>()
  const standingsOf = (personId: string) => {
    const known = standings.get(personId)
    if (known) return known
    const person = state.organisation.people.get(personId)
    const found = person ? listLearnStandings(state, person, today) : []
    standings.set(personId, found)
    return found
  }
  return read.map((row): PlannedRow => {
    if (row.outcome !== 'read') return row
    const lessonIds = row.lessonIds.filter((lessonId) => latest.get(`${row.personId} ${lessonId}`) === row)
    return { row: row.row, ...planRow(state, { ...row, lessonIds }, standingsOf(row.personId), source, now) }
  })
}

/** The courses of a table with how often each occurs, most often first. */
export function listCourses({ header, rows }: CompletionTable, courseColumn: string): { course: string; rows: number }[] {
  const index = header.indexOf(courseColumn)
  const counts = new Map<string, number>()
  for (const { cells } of rows) {
    const course = cells[index]?.normalize().trim() ?? ''
    if (course !== '') counts.set(course, (counts.get(course) ?? 0) + 1)
  }
  return [...counts].map(([course, count]) => ({ course, rows: count })).sort((a, b) => b.rows - a.rows || a.course.localeCompare(b.course, 'nb'))
}

function readRows({ header, rows }: CompletionTable, mapping: CompletionMapping, findPersonIds: (cell: string) => readonly string[], today: Day): ReadRow[] {
  const columns = { person: header.indexOf(mapping.personColumn), course: header.indexOf(mapping.courseColumn), date: header.indexOf(mapping.dateColumn) }
  const courses = new Map(mapping.courses.map(({ course, lessonIds }) => [course, lessonIds]))
  return rows.map(({ number, cells }): ReadRow => {
    const at = (index: number) => cells[index]?.normalize().trim() ?? ''
    const wrong = (problem: RowProblem): ReadRow => ({ row: number, outcome: 'wrong', problem })
    const course = at(columns.course)
    if (course === '') return wrong('no-course')
    const lessonIds = courses.get(course)
    if (!lessonIds) return wrong('course-unknown')
    if (lessonIds.length === 0) return { row: number, outcome: 'ignored' }
    if (at(columns.person) === '') return wrong('no-person')
    const [personId, another] = findPersonIds(at(columns.person))
    if (personId === undefined) return wrong('person-unknown')
    if (another !== undefined) return wrong('person-shared')
    if (at(columns.date) === '') return wrong('no-date')
    const day = readDay(at(columns.date).split(' ')[0] ?? '')
    if (day.outcome === 'wrong') return wrong('bad-date')
    return day.value > today ? wrong('in-future') : { row: number, outcome: 'read', personId, lessonIds, completedOn: day.value }
  })
}

type RowOutcome = { outcome: 'new'; records: ImportedCompletionRecord[] } | { outcome: 'known' } | { outcome: 'wrong'; problem: RowProblem }

function planRow(state: LogState, row: { personId: string; lessonIds: readonly string[]; completedOn: Day }, standings: readonly LearnStanding[], source: ImportSource, now: Date): RowOutcome {
  if (row.lessonIds.length === 0) return { outcome: 'known' }
  const outcomes = row.lessonIds.flatMap((lessonId) => {
    const owed = standings.filter(({ obligation }) => obligation.lessonId === lessonId)
    return owed.length === 0 ? [{ outcome: 'wrong' as const, problem: 'not-owed' as const }] : owed.map((standing) => planStanding(state, row, standing, source, now))
  })
  const records = outcomes.flatMap((outcome) => (outcome.outcome === 'record' ? [outcome.record] : []))
  if (records.length > 0) return { outcome: 'new', records }
  return outcomes.find((outcome) => outcome.outcome === 'wrong') ?? { outcome: 'known' }
}

/** Excluded for good, not only for now: nothing that was done elsewhere makes it owed. */
const NOT_OWED: ReadonlySet<string> = new Set(['left', 'withdrawn', 'rule-changed', 'left-audience', 'closed'])

function planStanding(
  state: LogState,
  { personId, completedOn }: { personId: string; completedOn: Day },
  standing: LearnStanding,
  { oid, tenantId, appVersion, personId: actor, system, fileSha256 }: ImportSource,
  now: Date,
): { outcome: 'record'; record: ImportedCompletionRecord } | { outcome: 'known' } | { outcome: 'wrong'; problem: RowProblem } {
  const { obligation, step } = standing
  const wrong = (problem: RowProblem) => ({ outcome: 'wrong' as const, problem })
  if (standing.state === 'fulfilled') return { outcome: 'known' }
  const publication = findCurrentLesson(state, obligation.lessonId, dayOf(now))
  if (publication?.version.major !== obligation.majorVersion || (standing.state === 'excluded' && NOT_OWED.has(standing.because))) return wrong('not-owed')
  if (completedOn < countsFrom(standing)) return wrong('too-early')
  // Told by the same system for the same day and void since, by the person or a controller: the file does not make it true.
  const isMadeVoid = state.recordsBySubject
    .get(personId)
    ?.some(({ record }) => record.kind === 'imported-completion' && record.lessonId === obligation.lessonId && record.round === obligation.round && record.system === system && record.completedOn === completedOn)
  if (isMadeVoid) return wrong('made-void')
  return {
    outcome: 'record',
    record: {
      kind: 'imported-completion',
      v: 1,
      tenantId,
      appVersion,
      recordedAt: toInstant(now),
      subject: personId,
      actor,
      actorOid: oid,
      requirementId: obligation.requirement.requirementId,
      round: obligation.round,
      majorVersion: obligation.majorVersion,
      step,
      lessonId: obligation.lessonId,
      lessonVersion: versionLabel(publication),
      contentSha256: publication.contentSha256,
      completedOn,
      system,
      fileSha256,
      channel: 'import',
    },
  }
}
