import { signOff, signOffMany } from '../../../core/api/wheel-questions'
import type { FrontDoor } from '../web/front-door'
import { LEADER, listTaskNames, openWheel, SIGN_OFF } from './play-wheel'

let door: FrontDoor
beforeEach(async () => void (door = await openWheel()))
afterEach(() => door.close())

const send = (changes: object = {}, as: 'leader' | 'employee' | 'director' | 'colleague' = 'leader') => door.ask(signOff, { ...SIGN_OFF, ...changes }, { as })
const pdf = (fieldId = 'photos', fileName = 'bilde av Kari Nordmann.pdf') => ({ fieldId, fileName, contentBase64: Buffer.from('%PDF-1.7 innhold').toString('base64') })
const recordsOf = async () => (await door.parts.api.journal.listAbout('unit/u-kindergarten')).map(({ fact }) => fact)

describe('signing off', () => {
  it('is recorded once, with its answers, and the leader’s task is done', async () => {
    const { answer } = await send()
    expect(answer).toMatchObject({ outcome: 'signed-off', signOff: { byName: 'Navn leader', as: 'answerer', outcome: 'done', doneOn: '2026-11-20' } })
    expect(await recordsOf()).toMatchObject([{ kind: 'sign-off', answers: SIGN_OFF.answers }])
    expect(await listTaskNames(door, LEADER)).toContain('safety-round fulfilled answerer')
  })

  it('sent twice is the same answer twice, also while the log lags', async () => {
    door.setNumbering(false)
    const [first, second] = [await send(), await send()]
    expect(second.answer).toEqual(first.answer)
    expect(await recordsOf()).toHaveLength(1)
  })

  it('by two at once leaves one record, and the other sees it', async () => {
    const both = await Promise.all([send(), send({ doneOn: '2026-11-19' })])
    expect(both.map(({ answer }) => answer?.outcome).sort()).toEqual(['already', 'signed-off'])
    expect(new Set(both.map(({ answer }) => answer?.signOff.recordKey)).size).toBe(1)
    expect(await recordsOf()).toHaveLength(1)
  })

  it('keeps files in the library under names of our own, and only a reference in the log', async () => {
    const { answer } = await send({ files: [pdf()] })
    expect(answer?.signOff.answers.at(-1)).toMatchObject({ kind: 'files', fieldId: 'photos', files: [{ fileName: expect.stringMatching(/^[0-9a-f]{16}-photos-1\.pdf$/) as string }] })
    expect(door.evidenceNames().join()).not.toContain('Kari')
    expect(JSON.stringify(await recordsOf())).not.toContain('Kari')
  })

  it.each([
    ['a file that is not what its name says', { files: [{ ...pdf(), fileName: 'x.png' }] }, 400, 'bad-input'],
    ['a name that climbs out of its folder', { files: [pdf('photos', '../../x.pdf')] }, 400, 'bad-input'],
    ['a name with a hidden turn of direction', { files: [pdf('photos', 'x\u202Efdp.pdf')] }, 400, 'bad-input'],
    ['a file for a field that takes none', { files: [pdf('risk')] }, 422, 'not-ready'],
    ['more files than are taken', { files: [pdf(), pdf(), pdf(), pdf()] }, 400, 'bad-input'],
    ['a day that does not exist', { doneOn: '2026-02-30' }, 400, 'bad-input'],
    ['answers that are missing', { answers: [] }, 422, 'not-ready'],
    ['a step that is not now', { step: 3 }, 409, 'out-of-date'],
    ['a unit that is somebody else’s', { subject: 'unit/u-education' }, 404, 'not-found'],
  ] as const)('is refused with %s, and nothing is written', async (_, changes, status, code) => {
    const before = await door.everythingKept()
    const answer = await send(changes)
    expect([answer.status, answer.problem?.code]).toEqual([status, code])
    expect(await door.everythingKept()).toEqual(before)
  })

  it.each(['employee', 'director', 'colleague'] as const)('is not %s’s to do', async (as) => expect((await send({}, as)).problem?.code).toBe('not-found'))
})

describe('signing off many', () => {
  it('makes a record of each, and tells one by one what became of it', async () => {
    const { files: _, measures: __, subject: ___, round: ____, step: _____, ...common } = SIGN_OFF
    const many = { ...common, of: [{ subject: 'unit/u-kindergarten', round: '2026', step: 0 }, { subject: 'unit/u-education', round: '2026', step: 0 }, { subject: 'unit/u-kindergarten', round: '1999', step: 0 }] }
    const { answer } = await door.ask(signOffMany, many, LEADER)
    expect(answer?.results).toEqual([
      { subject: 'unit/u-kindergarten', round: '2026', name: 'Solbakken barnehage', outcome: 'signed-off' },
      { subject: 'unit/u-education', round: '2026', name: '', outcome: 'not-yours' },
      { subject: 'unit/u-kindergarten', round: '1999', name: '', outcome: 'not-yours' },
    ])
    expect(await recordsOf()).toHaveLength(1)
  })
})
