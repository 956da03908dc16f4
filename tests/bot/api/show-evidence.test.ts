import { showEvidence, spotCheck } from '../../../core/api/control-questions'
import type { FrontDoor } from '../web/front-door'
import { CONTROLLER, LEADER, openDrawn } from './play-control'

let door: FrontDoor
let recordKey: string
beforeEach(async () => {
  const opened = await openDrawn()
  door = opened.door
  recordKey = opened.drawn[0] ?? ''
})
afterEach(() => door.close())

const PDF = { fileName: 'Referat Kari Nordmann.pdf', contentBase64: Buffer.from('%PDF-1.7 referat').toString('base64') }
const show = (changed: object = {}, who = LEADER) => door.ask(showEvidence, { checkId: 'autumn', recordKey, text: 'Se referatet', files: [], ...changed }, who)
const shown = async () => (await door.ask(spotCheck, { checkId: 'autumn' }, CONTROLLER)).answer?.samples[0]?.evidence

test('evidence is kept with its files, whose names tell nobody’s name', async () => {
  expect((await show({ files: [PDF] })).answer).toMatchObject({ outcome: 'shown' })
  expect(await shown()).toMatchObject({ text: 'Se referatet', files: [{ fileName: expect.stringMatching(/^[0-9a-f-]+.*\.pdf$/) as string }] })
  expect(JSON.stringify(await shown())).not.toMatch(/Nordmann/)
  expect(door.evidenceNames()).toHaveLength(1)
})

test('shown twice it is shown once, also while the log lags', async () => {
  await show()
  expect((await show()).answer).toMatchObject({ outcome: 'shown' })
  expect((await show({ text: 'Noe annet' })).answer).toMatchObject({ outcome: 'already' })
  expect(await shown()).toMatchObject({ text: 'Se referatet' })
})

test('while the log lags, too', async () => {
  door.setNumbering(false)
  await show()
  const before = await door.everythingKept()
  expect((await show()).answer).toMatchObject({ outcome: 'shown' })
  expect((await show({ text: 'Noe annet' })).answer).toMatchObject({ outcome: 'already' })
  expect(await door.everythingKept()).toEqual(before)
})

test.each([
  ['of somebody else', {}, { as: 'employee' as const }, 404],
  ['that was not drawn', { recordKey: '0'.repeat(64) }, LEADER, 404],
  ['with nothing said', { text: '  ' }, LEADER, 400],
  ['with a file that is another than its name says', { files: [{ ...PDF, fileName: 'referat.png' }] }, LEADER, 400],
  ['with a program', { files: [{ ...PDF, fileName: 'referat.exe' }] }, LEADER, 400],
  ['with a name that leads elsewhere', { files: [{ ...PDF, fileName: '../../referat.pdf' }] }, LEADER, 400],
])('what is %s is refused, and nothing is kept', async (_, changed, who, status) => {
  const before = await door.everythingKept()
  expect((await show(changed, who)).status).toBe(status)
  expect(await door.everythingKept()).toEqual(before)
})

test('after its day it is too late', async () => {
  door.setNow(new Date('2026-12-02T09:00:00.000Z'))
  expect((await show()).problem).toMatchObject({ code: 'not-ready', fields: [{ path: 'dueOn', problem: 'too-late' }] })
})
