import { importCompletions, previewCompletionImport } from '../../../core/api/completion-import-questions'
import { objectToRecord } from '../../../core/api/training-questions'
import { voidRecord } from '../../../core/api/unit-questions'
import { ROWS_AT_ONCE } from '../../../bot/api/import-completions'
import { PEOPLE } from '../../sample/sample-log'
import type { FrontDoor } from '../web/front-door'
import { openSchool, takeLesson } from './play-learning'
import { PUBLISHED } from './play-leader'
import { CONTROLLER, handIn } from './sample-questions'

let door: FrontDoor
beforeEach(async () => void (door = await openSchool({ facts: PUBLISHED })))
afterEach(() => door.close())

const system = 'KS Læring'
const row = (person: string, course = 'Svindel', day = '09.11.2026') => `${person};${course};${day}\n`
const fileOf = (...rows: string[]) => handIn('rapport.csv', `Ansattnr;Kurs;Fullført\n${rows.join('')}`)
const courses = [{ course: 'Svindel', lessonIds: ['phishing'] }]
const FILE = fileOf(row(PEOPLE.employee), row(PEOPLE.noAccount), row('12345'))

async function preview(file = FILE) {
  const { answer: first } = await door.ask(previewCompletionImport, { file, system }, CONTROLLER)
  if (first?.outcome !== 'ready') throw new Error('The file was not read')
  const mapping = { ...first.mapping, courses }
  const { answer } = await door.ask(previewCompletionImport, { file, system, mapping }, CONTROLLER)
  if (answer?.outcome !== 'ready') throw new Error('The file was not read')
  return answer
}
async function carryOut(file = FILE) {
  const { mapping, importKey } = await preview(file)
  return door.ask(importCompletions, { file, system, mapping, importKey, from: 0 }, CONTROLLER)
}
const recordsOf = async (person: keyof typeof PEOPLE) => (await door.parts.api.journal.listAbout(PEOPLE[person])).map(({ fact }) => fact)

describe('a learning system’s file', () => {
  it('gives what was previewed, and repeated nothing more', async () => {
    expect(await preview()).toMatchObject({ rows: 3, counts: { new: 2, known: 0, ignored: 0, wrong: 1 }, problems: [{ row: 4, problem: 'person-unknown' }] })
    expect((await carryOut()).answer).toMatchObject({ recorded: 2, rowsDone: 3, rows: 3 })
    expect(await recordsOf('noAccount')).toMatchObject([{ kind: 'imported-completion', system, completedOn: '2026-11-09', channel: 'import' }])
    expect(await preview()).toMatchObject({ counts: { new: 0, known: 2 } })
    expect((await carryOut()).answer).toMatchObject({ recorded: 0 })
    expect(await recordsOf('noAccount')).toHaveLength(1)
  })

  it('is answered when all its records are numbered, in whatever order that comes', async () => {
    const reached = jest.spyOn(door.parts.api.readModel, 'reached')
    await carryOut()
    const journalled = [...(await door.parts.api.journal.listAbout(PEOPLE.employee)), ...(await door.parts.api.journal.listAbout(PEOPLE.noAccount))]
    expect(reached.mock.calls.map(([factKey]) => factKey).sort()).toEqual(journalled.map(({ factKey }) => factKey).sort())
  })

  it('repeated while the log lags is the same', async () => {
    door.setNumbering(false)
    await carryOut()
    expect((await carryOut()).answer).toMatchObject({ recorded: 0 })
    expect(await recordsOf('employee')).toHaveLength(1)
  })

  it('does not come over what somebody did themselves', async () => {
    await takeLesson(door, 'employee')
    expect(await preview()).toMatchObject({ counts: { new: 1, known: 1 } })
  })

  it('does not bring back what the person objected to, or a controller took back', async () => {
    await carryOut()
    const [record] = (await door.parts.api.journal.listAbout(PEOPLE.employee)).map(({ factKey }) => factKey)
    await door.ask(objectToRecord, { recordKey: record ?? '', reason: 'Jeg har ikke tatt det' }, { as: 'employee' })
    const [other] = (await door.parts.api.journal.listAbout(PEOPLE.noAccount)).map(({ factKey }) => factKey)
    expect((await door.ask(voidRecord, { personId: PEOPLE.noAccount, recordKey: other ?? '', reason: 'Feil fil' }, CONTROLLER)).status).toBe(200)
    expect(await preview()).toMatchObject({ counts: { new: 0 }, problems: [{ problem: 'made-void' }, { problem: 'made-void' }, { problem: 'person-unknown' }] })
  })

  it('is mapped as the last one was, for the same system', async () => {
    await carryOut()
    const again = await door.ask(previewCompletionImport, { file: FILE, system }, CONTROLLER)
    expect(again.answer).toMatchObject({ mapping: { personColumn: 'Ansattnr', courses }, counts: { known: 2 } })
    const another = await door.ask(previewCompletionImport, { file: FILE, system: 'Dossier' }, CONTROLLER)
    expect(another.answer).toMatchObject({ mapping: { courses: [] }, counts: { wrong: 3 } })
  })

  it('names its courses, its columns and what a course may be', async () => {
    expect(await preview()).toMatchObject({ courses: [{ course: 'Svindel', rows: 3 }], tables: [{ columns: ['Ansattnr', 'Kurs', 'Fullført'] }], lessons: [{ lessonId: 'phishing' }, { lessonId: 'passwords' }] })
  })

  it('may name people by their address; one that two share is nobody’s', async () => {
    const file = handIn('rapport.csv', 'E-post;Kurs;Fullført\nEmployee@fjordvik.test;Svindel;2026-11-09\npost@fjordvik.test;Svindel;2026-11-09\n=1+1;Svindel;2026-11-09\n')
    expect(await preview(file)).toMatchObject({ mapping: { personBy: 'e-mail' }, counts: { new: 1, wrong: 2 }, problems: [{ row: 3, problem: 'person-shared' }, { row: 4, problem: 'person-unknown' }] })
  })

  it('that is large is carried out part by part', async () => {
    const rows = Array.from({ length: ROWS_AT_ONCE }, (_, index) => row(`ukjent-${index}`))
    const file = fileOf(...rows, row(PEOPLE.employee))
    const { mapping, importKey } = await preview(file)
    const part = (from: number) => door.ask(importCompletions, { file, system, mapping, importKey, from }, CONTROLLER)
    expect((await part(0)).answer).toMatchObject({ recorded: 0, rowsDone: ROWS_AT_ONCE, rows: ROWS_AT_ONCE + 1 })
    expect((await part(ROWS_AT_ONCE)).answer).toMatchObject({ recorded: 1, rowsDone: ROWS_AT_ONCE + 1 })
  })

  it('says nobody’s name', async () => expect(JSON.stringify(await preview())).not.toMatch(/Navn|Per Uten/))
})

describe('it is refused, and nothing is written', () => {
  it.each([
    ['of another kind', 'rapport.exe', 'x', 'wrong-type'],
    ['that is empty', 'rapport.csv', '', 'empty'],
    ['in a broken encoding', 'rapport.csv', 'Ansattnr;Kurs\nPÃ¥l;x\n', 'encoding'],
    ['with a cell beyond its headings', 'rapport.csv', 'a;b\n1;2;3\n', 'cell-without-heading'],
  ])('a file %s', async (_, name, content, problem) => {
    const before = await door.everythingKept()
    const file = handIn(name, content)
    expect((await door.ask(previewCompletionImport, { file, system }, CONTROLLER)).answer).toMatchObject({ outcome: 'unreadable', problem })
    const mapping = { table: 'rapport', personColumn: 'a', personBy: 'person-id' as const, courseColumn: 'a', dateColumn: 'a', courses: [] }
    expect((await door.ask(importCompletions, { file, system, mapping, importKey: '0'.repeat(64), from: 0 }, CONTROLLER)).problem?.code).toBe('not-ready')
    expect(await door.everythingKept()).toEqual(before)
  })

  it('another file, system or mapping than was previewed', async () => {
    const { mapping, importKey } = await preview()
    const before = await door.everythingKept()
    const asked = { file: FILE, system, mapping, importKey, from: 0 }
    const others = [{ ...asked, file: fileOf(row(PEOPLE.colleague)) }, { ...asked, system: 'Dossier' }, { ...asked, mapping: { ...mapping, dateColumn: 'Kurs' } }]
    for (const other of others) expect((await door.ask(importCompletions, other, CONTROLLER)).problem?.code).toBe('out-of-date')
    expect(await door.everythingKept()).toEqual(before)
  })

  it('a mapping to a table that is not in the file', async () => {
    const { mapping } = await preview()
    const answer = await door.ask(previewCompletionImport, { file: FILE, system, mapping: { ...mapping, table: 'en annen' } }, CONTROLLER)
    expect([answer.status, answer.problem?.fields?.[0]?.path]).toEqual([400, 'mapping.table'])
  })

  it.each(['leader', 'employee'] as const)('from the %s', async (as) => expect((await door.ask(previewCompletionImport, { file: FILE, system }, { as })).status).toBe(403))
})
