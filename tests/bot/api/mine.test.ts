import { mine } from '../../../core/api/own-questions'
import { sign } from '../../../core/api/signing-questions'
import { openFrontDoor, type FrontDoor } from '../web/front-door'
import { obligationOf, paperOf } from './sample-questions'
import { registerPaperSignature } from '../../../core/api/unit-questions'

let door: FrontDoor
beforeEach(async () => void (door = await openFrontDoor()))
afterEach(() => door.close())

describe('what is mine', () => {
  it('is what I owe, under the version in force, and why', async () => {
    const { answer } = await door.ask(mine, {}, { as: 'employee' })
    expect(answer?.records).toEqual([])
    expect(answer?.obligations).toMatchObject([
      { title: { nb: 'Etisk standard', en: 'Ethics standard' }, version: '1.0', inForceSince: '2026-11-10', opensOn: '2026-11-10', dueOn: '2026-11-24', why: 'new-version', state: 'due-soon' },
    ])
  })

  it('shows my signature at once, while the log has not numbered it', async () => {
    door.setNumbering(false)
    await door.ask(sign, obligationOf(door, 'employee'), { as: 'employee' })
    const { answer } = await door.ask(mine, {}, { as: 'employee' })
    expect(answer?.obligations).toMatchObject([{ state: 'fulfilled', fulfilledBy: { kind: 'signature' } }])
    expect(answer?.records).toMatchObject([{ kind: 'signature', documentVersion: '1.0', isVoid: false }])
    expect(answer?.records[0]?.verificationCode).toMatch(/^([0-9A-Z]{4}-){2}[0-9A-Z]{4}$/)
  })

  it('holds nothing of anybody else', async () => {
    await door.ask(sign, obligationOf(door, 'colleague'), { as: 'colleague' })
    await door.ask(registerPaperSignature, paperOf(door, 'noAccount'), { as: 'leader' })
    const { answer } = await door.ask(mine, {}, { as: 'employee' })
    expect(answer?.records).toEqual([])
    expect(answer?.obligations[0]?.state).toBe('due-soon')
  })
})
