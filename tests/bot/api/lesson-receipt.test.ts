import { lessonReceipt } from '../../../core/api/training-questions'
import { sha256 } from '../../../bot/hashing'
import type { Fact } from '../../../core/facts/fact'
import { factKey } from '../../../core/facts/fact-key'
import { importedCompletionOf, meetingCompletionOf, registeredCompletionOf, signatureBy } from '../../sample/sample-records'
import type { FrontDoor } from '../web/front-door'
import { openSchool, takeLesson } from './play-learning'

let door: FrontDoor
beforeEach(async () => void (door = await openSchool()))
afterEach(() => door.close())

const keep = async (fact: Fact) => {
  await door.parts.api.journal.save(fact)
  return { recordKey: factKey(sha256, fact) }
}

describe('a receipt of a lesson', () => {
  it('says what was taken, how that is known, and how it can be checked', async () => {
    const { record } = await takeLesson(door, 'employee')
    const { answer } = await door.ask(lessonReceipt, { recordKey: record.recordKey }, { as: 'employee' })
    expect(answer).toMatchObject({ record, evidence: 'own', personName: 'Navn employee', channel: 'tab', answered: { questions: 3, passMark: 80, language: 'nb' } })
    expect(answer?.commitment).toMatch(/^[\w-]{43}$/)
    expect(answer?.logNumber).toBeGreaterThan(0)
  })

  it('has no number before the log gives it one', async () => {
    door.setNumbering(false)
    const { record } = await takeLesson(door, 'employee')
    expect((await door.ask(lessonReceipt, { recordKey: record.recordKey }, { as: 'employee' })).answer).not.toHaveProperty('logNumber')
  })

  it.each([
    [meetingCompletionOf('employee'), { evidence: 'meeting', record: { actorName: 'Navn leader', doneOn: '2026-11-11' } }],
    [registeredCompletionOf('employee'), { evidence: 'registered', record: { actorName: 'Navn leader' } }],
    [importedCompletionOf('employee'), { evidence: 'imported', channel: 'import' }],
  ])('tells each class of evidence from the others: %#', async (fact, told) => {
    const { answer } = await door.ask(lessonReceipt, await keep(fact), { as: 'employee' })
    expect(answer).toMatchObject(told)
    expect(answer).not.toHaveProperty('answered')
  })

  it('of somebody else, or of a signature, is not found', async () => {
    const theirs = await keep(meetingCompletionOf('colleague'))
    expect((await door.ask(lessonReceipt, theirs, { as: 'employee', roles: ['Controller'] })).status).toBe(404)
    expect((await door.ask(lessonReceipt, await keep(signatureBy('employee')), { as: 'employee' })).status).toBe(404)
  })
})
