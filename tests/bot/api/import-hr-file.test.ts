import { importHrFile, previewHrFile } from '../../../core/api/organisation-questions'
import { isOnLeave } from '../../../core/organisation/organisation'
import { PEOPLE } from '../../sample/sample-log'
import { openFrontDoor, type FrontDoor } from '../web/front-door'
import { CONTROLLER, handIn, HR_FILE } from './sample-questions'

let door: FrontDoor
beforeEach(async () => void (door = await openFrontDoor()))
afterEach(() => door.close())
async function keyOf(file: typeof HR_FILE): Promise<string> {
  const { answer } = await door.ask(previewHrFile, { files: [file] }, CONTROLLER)
  return answer?.outcome === 'ready' ? answer.importKey : ''
}
const carryOut = (file: typeof HR_FILE, importKey: string, endsManyConfirmed = false) => door.ask(importHrFile, { files: [file], importKey, endsManyConfirmed }, CONTROLLER)
const employee = () => door.parts.api.readModel.state().organisation.people.get(PEOPLE.employee)

test('what was previewed is carried out, and the same file then changes nothing', async () => {
  expect((await carryOut(HR_FILE, await keyOf(HR_FILE))).answer).toEqual({ changes: 1, logNumber: 4 })
  const person = employee()
  expect(person && isOnLeave(person, '2026-12-01')).toBe(true)
  expect((await carryOut(HR_FILE, await keyOf(HR_FILE))).answer).toEqual({ changes: 0, logNumber: 4 })
})

test('another file than was previewed, and the same one after something else came in between, are refused', async () => {
  const key = await keyOf(HR_FILE)
  const other = handIn('permisjoner.csv', `ansattnummer;fra;til\n${PEOPLE.employee};01.12.2026;\n`)
  expect((await carryOut(other, key)).problem?.code).toBe('out-of-date')
  await carryOut(HR_FILE, key)
  expect((await carryOut(HR_FILE, key)).problem?.code).toBe('out-of-date')
})

test('two clicks at once are one import', async () => {
  door.setNumbering(false)
  const key = await keyOf(HR_FILE)
  await carryOut(HR_FILE, key)
  await carryOut(HR_FILE, key)
  expect(await door.parts.api.journal.listAbout(`organisation/hr-file-2026-11-21-${key.slice(0, 32)}`)).toHaveLength(1)
})

test('a file in which very many would leave wants a second word', async () => {
  const few = handIn('ansatte.csv', `ansattnummer;navn;ansettelsesform;fra\n${PEOPLE.leader};Leder;fast;01.08.2021\n`)
  const key = await keyOf(few)
  const before = await door.everythingKept()
  expect((await carryOut(few, key)).problem).toMatchObject({ code: 'not-ready', fields: [{ path: 'endsManyConfirmed' }] })
  expect(await door.everythingKept()).toEqual(before)
  expect((await carryOut(few, key, true)).status).toBe(200)
})

test('people without an account are called what the file says at once', async () => {
  const posts = handIn('ansatte.csv', `ansattnummer;navn;ansettelsesform;fra\n${[...Object.values(PEOPLE)].map((personId) => `${personId};Navn;fast;01.08.2021`).join('\n')}\n99;Ny Person;fast;01.12.2026`)
  await carryOut(posts, await keyOf(posts))
  expect(door.parts.api.people.nameOfPerson('99')).toBe('Ny Person')
})

test('a file with mistakes is never carried out', async () => expect((await carryOut(handIn('x.csv', 'a\n1'), '0'.repeat(64))).problem?.code).toBe('not-ready'))
