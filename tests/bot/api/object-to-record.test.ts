import { learning, objectToRecord } from '../../../core/api/training-questions'
import { sha256 } from '../../../bot/hashing'
import { factKey } from '../../../core/facts/fact-key'
import { PEOPLE } from '../../sample/sample-log'
import { completionBy, meetingCompletionOf, voidingOf } from '../../sample/sample-records'
import type { FrontDoor } from '../web/front-door'
import { lessonOf, openSchool } from './play-learning'

let door: FrontDoor
beforeEach(async () => void (door = await openSchool()))
afterEach(() => door.close())

const meeting = meetingCompletionOf('employee')
const objection = { recordKey: factKey(sha256, meeting), reason: 'Jeg var ikke der' }

describe('an objection from the tab', () => {
  it('makes the registration void and opens the lesson again, one step higher', async () => {
    await door.parts.api.journal.save(meeting)
    expect(await lessonOf(door, 'employee')).toMatchObject({ state: 'fulfilled', evidence: 'meeting' })
    const { answer } = await door.ask(objectToRecord, objection, { as: 'employee' })
    expect(answer?.record).toMatchObject({ kind: 'voiding', reason: 'Jeg var ikke der', title: { nb: 'Kjenn igjen svindel' } })
    expect(await lessonOf(door, 'employee')).toMatchObject({ state: 'due-soon', step: 1 })
  })

  it('sent twice is one', async () => {
    await door.parts.api.journal.save(meeting)
    const first = await door.ask(objectToRecord, objection, { as: 'employee' })
    expect((await door.ask(objectToRecord, objection, { as: 'employee' })).answer).toEqual(first.answer)
    expect(await door.parts.api.journal.listAbout(PEOPLE.employee)).toHaveLength(2)
  })

  it('to what somebody else has declared void already says so', async () => {
    await door.parts.api.journal.save(meeting)
    await door.parts.api.journal.save(voidingOf(meeting))
    expect((await door.ask(objectToRecord, objection, { as: 'employee' })).problem?.code).toBe('already-void')
  })

  it('to what I did myself is refused', async () => {
    const own = completionBy('employee')
    await door.parts.api.journal.save(own)
    expect((await door.ask(objectToRecord, { ...objection, recordKey: factKey(sha256, own) }, { as: 'employee' })).problem?.code).toBe('not-registered')
  })

  it('to somebody else’s record finds nothing, as if there were none', async () => {
    await door.parts.api.journal.save(meeting)
    const before = await door.everythingKept()
    expect((await door.ask(objectToRecord, objection, { as: 'colleague' })).status).toBe(404)
    expect(await door.everythingKept()).toEqual(before)
    expect((await door.ask(learning, {}, { as: 'employee' })).answer?.programmes[0]?.lessons[0]?.state).toBe('fulfilled')
  })
})
