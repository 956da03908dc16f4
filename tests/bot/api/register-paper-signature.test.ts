import { GraphRequestError } from '../../../bot/graph/graph-error'
import { mine } from '../../../core/api/own-questions'
import { registerPaperSignature, unitPeople } from '../../../core/api/unit-questions'
import { PaperSignatureRecord } from '../../../core/facts/fact'
import { oidOf, PEOPLE } from '../../sample/sample-log'
import { openFrontDoor, type FrontDoor } from '../web/front-door'
import { paperOf } from './sample-questions'

let door: FrontDoor
beforeEach(async () => void (door = await openFrontDoor()))
afterEach(() => door.close())

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]).toString('base64')
const registered = async () => (await door.parts.api.journal.listAbout(PEOPLE.noAccount)).map(({ fact }) => PaperSignatureRecord.parse(fact))

describe('a signature on paper', () => {
  it('is registered by the leader, as a class of its own, and fulfils what is owed', async () => {
    const { answer } = await door.ask(registerPaperSignature, paperOf(door, 'noAccount'), { as: 'leader' })
    expect(answer?.record).toMatchObject({ kind: 'paper-signature', doneOn: '2026-11-12', actorName: 'Navn leader', reason: 'Har ikke konto i kommunen' })
    const unit = await door.ask(unitPeople, { unitId: 'u-kindergarten' }, { as: 'leader' })
    expect(unit.answer?.people.find(({ personId }) => personId === PEOPLE.noAccount)?.obligation?.state).toBe('fulfilled')
    expect(await registered()).toMatchObject([{ actorOid: oidOf('leader'), subject: PEOPLE.noAccount }])
  })

  it('keeps its scan in the library first, under a name that names nobody', async () => {
    const scan = { fileName: 'Per Uten Konto.PNG', contentBase64: PNG }
    const { status } = await door.ask(registerPaperSignature, { ...paperOf(door, 'noAccount'), scan }, { as: 'leader' })
    expect(status).toBe(200)
    const [record] = await registered()
    expect(record?.scan).toMatchObject({ fileName: expect.stringMatching(/^[0-9a-f]{64}\.png$/) as string, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string })
    expect(door.evidenceNames()).toEqual([record?.scan?.webUrl])
    expect(JSON.stringify(record)).not.toContain('Uten')
  })

  it('is not registered when the library does not take the scan', async () => {
    const { evidence } = door.parts.api
    jest.spyOn(evidence, 'save').mockRejectedValueOnce(new GraphRequestError(429, 'activityLimitReached', 'busy'))
    const before = await door.everythingKept()
    const { status, problem } = await door.ask(registerPaperSignature, { ...paperOf(door, 'noAccount'), scan: { fileName: 'a.png', contentBase64: PNG } }, { as: 'leader' })
    expect([status, problem?.code]).toEqual([503, 'unavailable'])
    expect(await door.everythingKept()).toEqual(before)
  })

  it('sent twice, because the first answer got lost, is one', async () => {
    const input = paperOf(door, 'noAccount')
    const first = await door.ask(registerPaperSignature, input, { as: 'leader' })
    expect(await door.ask(registerPaperSignature, input, { as: 'leader' })).toMatchObject({ status: 200, answer: first.answer })
    expect(await registered()).toHaveLength(1)
  })

  it.each([
    ['for somebody of another unit', () => paperOf(door, 'director'), 'leader', 404, 'not-found'],
    ['for oneself', () => paperOf(door, 'leader'), 'leader', 404, 'not-found'],
    ['for somebody who does not exist', () => ({ ...paperOf(door, 'noAccount'), personId: 'p-nobody' }), 'leader', 404, 'not-found'],
    ['by the leader above', () => paperOf(door, 'noAccount'), 'director', 404, 'not-found'],
    ['by a colleague', () => paperOf(door, 'noAccount'), 'employee', 403, 'forbidden'],
    ['for an obligation of somebody else', () => ({ ...paperOf(door, 'noAccount'), obligationKey: paperOf(door, 'employee').obligationKey }), 'leader', 409, 'out-of-date'],
    ['on a day to come', () => ({ ...paperOf(door, 'noAccount'), signedOn: '2026-11-22' }), 'leader', 422, 'bad-day'],
    ['before it was in force', () => ({ ...paperOf(door, 'noAccount'), signedOn: '2026-11-09' }), 'leader', 422, 'bad-day'],
    ['with a scan that is something else', () => ({ ...paperOf(door, 'noAccount'), scan: { fileName: 'a.pdf', contentBase64: PNG } }), 'leader', 400, 'bad-input'],
    ['with a program', () => ({ ...paperOf(door, 'noAccount'), scan: { fileName: 'a.exe', contentBase64: PNG } }), 'leader', 400, 'bad-input'],
    ['with half a letter in its reason', () => ({ ...paperOf(door, 'noAccount'), reason: 'abc \ud800' }), 'leader', 400, 'bad-input'],
  ] as const)('is refused %s, and nothing is written', async (_, input, as, status, code) => {
    const before = await door.everythingKept()
    const answer = await door.ask(registerPaperSignature, input(), { as })
    expect([answer.status, answer.problem?.code]).toEqual([status, code])
    expect(await door.everythingKept()).toEqual(before)
  })

  it('is not that person’s own to see for others', async () => {
    await door.ask(registerPaperSignature, paperOf(door, 'noAccount'), { as: 'leader' })
    expect((await door.ask(mine, {}, { as: 'leader' })).answer?.records).toEqual([])
  })
})
