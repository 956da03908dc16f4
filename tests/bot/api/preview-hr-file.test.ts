import { previewHrFile } from '../../../core/api/organisation-questions'
import { toHandedIn } from '../../../bot/api/preview-hr-file'
import { PEOPLE } from '../../sample/sample-log'
import { openFrontDoor, type FrontDoor } from '../web/front-door'
import { CONTROLLER, handIn, HR_FILE } from './sample-questions'

let door: FrontDoor
beforeAll(async () => void (door = await openFrontDoor()))
afterAll(() => door.close())
const preview = async (...files: (typeof HR_FILE)[]) => (await door.ask(previewHrFile, { files }, CONTROLLER)).answer

test('a preview tells what would change, by name, and stores nothing', async () => {
  const before = await door.everythingKept()
  expect(await preview(HR_FILE)).toMatchObject({ outcome: 'ready', changes: 1, lists: { onLeave: { total: 1, first: [{ name: 'Navn employee', on: '2026-12-01' }] } }, endsMany: false, ignored: [] })
  expect(await door.everythingKept()).toEqual(before)
})

test('a file with mistakes is refused as a whole, with table, row and column', async () =>
  expect(await preview(handIn('permisjoner.csv', `ansattnummer;fra;til\n${PEOPLE.employee};29.02.2025;\nukjent;01.01.2026;`))).toEqual({
    outcome: 'wrong', problemCount: 1, problems: [{ code: 'no-such-day', table: 'permisjoner', row: 2, column: 'fra' }],
  }))

test('of very many mistakes the first are told, and how many there are', async () => {
  const answer = await preview(handIn('permisjoner.csv', `ansattnummer;fra;til\n${'x;y;z\n'.repeat(300)}`))
  expect(answer?.outcome === 'wrong' && [answer.problems.length, answer.problemCount]).toEqual([200, 600])
})

test('a file that cannot be read says why and where', async () =>
  expect(await preview(handIn('permisjoner.csv', 'ansattnummer;fra\n1;2;3'))).toEqual({ outcome: 'unreadable', fileName: 'permisjoner.csv', problem: 'cell-without-heading', place: { table: 'permisjoner', row: 2 } }))

test('a file of several megabytes is taken', async () =>
  expect((await preview(handIn('x.csv', `beløp\n${'123456789012345678901234567890\n'.repeat(150_000)}`)))?.outcome).toBe('wrong'))

test('what is handed in are the bytes that were sent', () => expect(toHandedIn(handIn('a.csv', 'å'))).toEqual({ fileName: 'a.csv', bytes: new Uint8Array([0xc3, 0xa5]) }))
