import { sign } from '../../../core/api/signing-questions'
import { registerPaperSignature, unitPeople, voidRecord } from '../../../core/api/unit-questions'
import { PEOPLE } from '../../sample/sample-log'
import { openFrontDoor, type FrontDoor } from '../web/front-door'
import { obligationOf, paperOf } from './sample-questions'

let door: FrontDoor
let recordKey: string
beforeEach(async () => {
  door = await openFrontDoor()
  recordKey = (await door.ask(registerPaperSignature, paperOf(door, 'noAccount'), { as: 'leader' })).answer?.record.recordKey ?? ''
})
afterEach(() => door.close())

const reason = 'Registrert på feil person'

describe('declaring a registration void', () => {
  it('opens the obligation again, one step higher, and keeps both records', async () => {
    const { answer } = await door.ask(voidRecord, { personId: PEOPLE.noAccount, recordKey, reason }, { as: 'leader' })
    expect(answer?.record).toMatchObject({ kind: 'voiding', documentVersion: '1.0', reason, actorName: 'Navn leader' })
    const unit = await door.ask(unitPeople, { unitId: 'u-kindergarten' }, { as: 'leader' })
    expect(unit.answer?.people.find(({ personId }) => personId === PEOPLE.noAccount)?.obligation).toMatchObject({ state: 'due-soon', step: 1 })
    expect(await door.parts.api.journal.listAbout(PEOPLE.noAccount)).toHaveLength(2)
  })

  it('lets the right paper be registered after it', async () => {
    await door.ask(voidRecord, { personId: PEOPLE.noAccount, recordKey, reason }, { as: 'leader' })
    const again = await door.ask(registerPaperSignature, { ...paperOf(door, 'noAccount'), signedOn: '2026-11-13' }, { as: 'leader' })
    expect(again.answer?.record).toMatchObject({ kind: 'paper-signature', doneOn: '2026-11-13', isVoid: false })
    expect(again.answer?.record.recordKey).not.toBe(recordKey)
  })

  it('is done once', async () => {
    await door.ask(voidRecord, { personId: PEOPLE.noAccount, recordKey, reason }, { as: 'leader' })
    const before = await door.everythingKept()
    const again = await door.ask(voidRecord, { personId: PEOPLE.noAccount, recordKey, reason }, { as: 'leader' })
    expect([again.status, again.problem?.code]).toEqual([409, 'already-void'])
    expect(await door.everythingKept()).toEqual(before)
  })

  it('cannot take back what a person signed', async () => {
    const signed = await door.ask(sign, obligationOf(door, 'employee'), { as: 'employee' })
    const answer = await door.ask(voidRecord, { personId: PEOPLE.employee, recordKey: signed.answer?.record.recordKey ?? '', reason }, { as: 'leader' })
    expect([answer.status, answer.problem?.code]).toEqual([409, 'not-registered'])
  })

  it.each([
    ['by the leader above', PEOPLE.noAccount, 'director'],
    ['under another person', PEOPLE.hiredIn, 'leader'],
    ['of somebody who does not exist', 'p-nobody', 'leader'],
  ] as const)('is not found %s, and writes nothing', async (_, personId, as) => {
    const before = await door.everythingKept()
    expect((await door.ask(voidRecord, { personId, recordKey, reason }, { as })).status).toBe(404)
    expect(await door.everythingKept()).toEqual(before)
  })
})
