import { receipt, sign } from '../../../core/api/signing-questions'
import { openFrontDoor, type FrontDoor } from '../web/front-door'
import { obligationOf } from './sample-questions'

let door: FrontDoor
beforeEach(async () => void (door = await openFrontDoor()))
afterEach(() => door.close())

describe('a receipt', () => {
  it('shows what was signed, by whom, with its commitment, before and after the log numbers it', async () => {
    door.setNumbering(false)
    const signed = await door.ask(sign, obligationOf(door, 'employee'), { as: 'employee' })
    const recordKey = signed.answer?.record.recordKey ?? ''
    const { answer } = await door.ask(receipt, { recordKey }, { as: 'employee' })
    expect(answer).toMatchObject({ record: signed.answer?.record, personName: 'Navn employee', language: 'nb', channel: 'tab' })
    expect(answer?.statement).toContain('Jeg har lest')
    expect(answer?.commitment).toMatch(/^[\w-]{43}$/)
    expect(answer).not.toHaveProperty('logNumber')
    door.setNumbering(true)
    const numbered = await door.ask(sign, obligationOf(door, 'colleague'), { as: 'colleague' })
    const later = await door.ask(receipt, { recordKey: numbered.answer?.record.recordKey ?? '' }, { as: 'colleague' })
    expect(later.answer?.logNumber).toBe(4)
  })

  it('of somebody else is not found, as if it did not exist', async () => {
    const signed = await door.ask(sign, obligationOf(door, 'employee'), { as: 'employee' })
    const recordKey = signed.answer?.record.recordKey ?? ''
    for (const as of ['colleague', 'leader', 'director'] as const) {
      const theirs = await door.ask(receipt, { recordKey }, { as, roles: ['Controller'] })
      const missing = await door.ask(receipt, { recordKey: 'f'.repeat(64) }, { as, roles: ['Controller'] })
      expect([theirs.status, theirs.problem?.code]).toEqual([missing.status, missing.problem?.code])
      expect(theirs.status).toBe(404)
    }
  })
})
