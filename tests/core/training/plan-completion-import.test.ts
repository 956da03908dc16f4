import { sha256 } from '../../../bot/hashing'
import { Fact } from '../../../core/facts/fact'
import { factKey } from '../../../core/facts/fact-key'
import { listCourses, planCompletionImport, type CompletionMapping, type PlannedRow } from '../../../core/training/plan-completion-import'
import { listLearnStandings } from '../../../core/training/decide-completion'
import { NOW, oidOf, PEOPLE, sampleState, TENANT_ID, TODAY } from '../../sample/sample-log'
import { completionBy, importedCompletionOf, voidingOf } from '../../sample/sample-records'
import { exemptionOf, lessonPublication, lessonReturn, PROGRAMME, requirementPublication } from '../../sample/sample-rules'

const rules: Fact[] = [lessonPublication('phishing'), lessonPublication('passwords'), requirementPublication(PROGRAMME)]
const mapping: CompletionMapping = {
  table: 'fil',
  personColumn: 'Ansattnr',
  personBy: 'person-id',
  courseColumn: 'Kurs',
  dateColumn: 'Fullført',
  courses: [{ course: 'Svindel', lessonIds: ['phishing'] }, { course: 'Alt', lessonIds: ['phishing', 'passwords'] }, { course: 'Brannvern', lessonIds: [] }],
}
const source = { oid: oidOf('director'), tenantId: TENANT_ID, appVersion: '0.1.0', personId: PEOPLE.director, system: 'KS Læring', fileSha256: 'f'.repeat(64) }
const byId = (cell: string) => (Object.values<string>(PEOPLE).includes(cell) ? [cell] : cell === 'delt' ? ['p-1', 'p-2'] : [])

function plan(rows: [string, string, string][], ...further: Fact[]): PlannedRow[] {
  const table = { name: 'fil', header: ['Navn', 'Ansattnr', 'Kurs', 'Fullført'], rows: rows.map((cells, index) => ({ number: index + 2, cells: ['Kari', ...cells] })) }
  return planCompletionImport(sampleState(...rules, ...further), table, mapping, byId, source, NOW)
}
const say = (planned: PlannedRow[]) => planned.map((row) => (row.outcome === 'wrong' ? row.problem : row.outcome))
const recordsOf = (planned: PlannedRow[]) => planned.flatMap((row) => (row.outcome === 'new' ? row.records : []))
const KARI = PEOPLE.employee

test('a row about somebody who owes the lesson is a completion from that system and file', () => {
  const [record] = recordsOf(plan([[KARI, 'Svindel', '2026-11-09']]))
  expect(record).toMatchObject({ kind: 'imported-completion', subject: KARI, actor: PEOPLE.director, round: 'phishing/p-employee-1', completedOn: '2026-11-09', system: 'KS Læring', fileSha256: 'f'.repeat(64), lessonVersion: '1.0' })
  expect(Fact.parse(record)).toEqual(record)
})

test('a course may be several lessons', () => expect(recordsOf(plan([[KARI, 'Alt', '09.11.2026']])).map(({ lessonId, completedOn }) => [lessonId, completedOn])).toEqual([['phishing', '2026-11-09'], ['passwords', '2026-11-09']]))

test('the same file again gives nothing new', () => {
  const rows: [string, string, string][] = [[KARI, 'Svindel', '2026-11-09'], [PEOPLE.colleague, 'Svindel', '2026-11-10']]
  expect(say(plan(rows, ...recordsOf(plan(rows))))).toEqual(['known', 'known'])
})

test('twice planned it is twice the same record', () => {
  const keys = () => recordsOf(plan([[KARI, 'Svindel', '2026-11-09']])).map((record) => factKey(sha256, record))
  expect(keys()).toEqual(keys())
})

test('what the person did themselves stays what is known', () => expect(say(plan([[KARI, 'Svindel', '2026-11-09']], completionBy('employee')))).toEqual(['known']))

test('of several rows about one person and lesson the latest day counts', () => {
  const planned = plan([[KARI, 'Svindel', '2026-11-05'], [KARI, 'Svindel', '2026-11-10'], [KARI, 'Svindel', '2026-11-08']])
  expect(say(planned)).toEqual(['known', 'new', 'known'])
  expect(recordsOf(planned).map(({ completedOn }) => completedOn)).toEqual(['2026-11-10'])
})

test.each([
  ['nobody', ['', 'Svindel', '2026-11-09'], 'no-person'],
  ['a number nobody has', ['12345', 'Svindel', '2026-11-09'], 'person-unknown'],
  ['an address that two people share', ['delt', 'Svindel', '2026-11-09'], 'person-shared'],
  ['a formula in place of a number', ['=HYPERLINK("x")', 'Svindel', '2026-11-09'], 'person-unknown'],
  ['no course', [KARI, '', '2026-11-09'], 'no-course'],
  ['a course that nobody has mapped', [KARI, 'Førstehjelp', '2026-11-09'], 'course-unknown'],
  ['a course that is none of ours', [KARI, 'Brannvern', '2026-11-09'], 'ignored'],
  ['no day', [KARI, 'Svindel', ''], 'no-date'],
  ['a word for a day', [KARI, 'Svindel', 'i fjor'], 'bad-date'],
  ['a day that does not exist', [KARI, 'Svindel', '30.02.2026'], 'bad-date'],
  ['a day to come', [KARI, 'Svindel', '22.11.2026'], 'in-future'],
  ['a day with its hour', [KARI, 'Svindel', '09.11.2026 14:35'], 'new'],
  ['a year before it was owed', [KARI, 'Svindel', '2025-11-02'], 'new'],
  ['a day more than that', [KARI, 'Svindel', '2025-11-01'], 'too-early'],
  ['somebody who has left', [PEOPLE.leaver, 'Svindel', '2026-10-01'], 'not-owed'],
  ['somebody on leave', [PEOPLE.onLeave, 'Svindel', '2026-11-09'], 'new'],
] as [string, [string, string, string], string][])('a row with %s: %s', (_, cells, outcome) => expect(say(plan([cells]))).toEqual([outcome]))

test('somebody exempted may have taken it elsewhere all the same', () => expect(say(plan([[KARI, 'Svindel', '2026-11-09']], exemptionOf('employee', PROGRAMME)))).toEqual(['new']))

test('what was brought back is answered only by what came after', () => {
  const done = importedCompletionOf('employee')
  expect(say(plan([[KARI, 'Svindel', '2026-11-19']], done, lessonReturn()))).toEqual(['too-early'])
  expect(say(plan([[KARI, 'Svindel', '2026-11-20']], done, lessonReturn()))).toEqual(['new'])
})

test('what somebody objected to does not come back with the same file', () => {
  const rows: [string, string, string][] = [[KARI, 'Svindel', '2026-11-09']]
  const [record] = recordsOf(plan(rows))
  if (!record) throw new Error('nothing was planned')
  const objection = voidingOf(record, { actor: KARI })
  expect(say(plan(rows, record, objection))).toEqual(['made-void'])
  expect(say(plan([[KARI, 'Svindel', '2026-11-15']], record, objection))).toEqual(['new'])
})

test('what it gives counts', () => {
  const state = sampleState(...rules, ...recordsOf(plan([[KARI, 'Alt', '2026-11-09']])))
  const person = state.organisation.people.get(KARI)
  expect(person && listLearnStandings(state, person, TODAY).map((standing) => standing.state)).toEqual(['fulfilled', 'fulfilled'])
})

test('the courses of a file are listed with how often they occur', () => {
  const rows = ['Svindel', 'Alt', 'Svindel', '', ' Svindel '].map((course, index) => ({ number: index + 2, cells: [course] }))
  expect(listCourses({ name: 'fil', header: ['Kurs'], rows }, 'Kurs')).toEqual([{ course: 'Svindel', rows: 3 }, { course: 'Alt', rows: 1 }])
})
