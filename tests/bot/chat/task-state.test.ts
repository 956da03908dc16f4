import { keyRecord } from '../../../core/facts/log-state'
import { dayOf } from '../../../core/days/day'
import type { Self } from '../../../bot/chat/self'
import { findTask, openTask, readSubjectNow, referenceOf, showAgain, sourceOf, whileSaving, withRecord } from '../../../bot/chat/task-state'
import { StorageUnavailableError } from '../../../bot/ports'
import { NOW, oidOf, PEOPLE, TENANT_ID, type SamplePerson } from '../../sample/sample-log'
import { signOffOf } from '../../sample/sample-records'
import { conversationOf } from './play-chat'
import { playWheel, RISK, type PlayedWheel } from './play-wheel'

function selfOf(chat: PlayedWheel, person: SamplePerson, isAutomatic = false): Self {
  const found = chat.state.organisation.people.get(PEOPLE[person])
  if (!found) throw new Error('nobody')
  return { oid: oidOf(person), person: found, language: 'nb', now: NOW, today: dayOf(NOW), activityId: 'a-1', conversation: conversationOf(person), isAutomatic }
}
const DONE = signOffOf('unit/u-kindergarten', { requirementId: RISK.requirementId, round: 'once' })

describe('the task behind a card', () => {
  it('is read with what was done a moment ago, before the log has it', async () => {
    const chat = await playWheel()
    const key = chat.taskOf()
    chat.setNumbering(false)
    await chat.parts.journal.save(DONE)
    const opened = await openTask(chat.parts, selfOf(chat, 'leader'), key)
    expect(opened?.found.task.standing.state).toBe('fulfilled')
    expect(opened?.reference).toEqual({ requirementId: RISK.requirementId, subject: 'unit/u-kindergarten', round: 'once' })
  })

  it('is nothing for somebody else', async () => {
    const chat = await playWheel()
    expect(await openTask(chat.parts, selfOf(chat, 'employee'), chat.taskOf())).toBeUndefined()
  })

  it('is what the log says while the journal does not answer, and for a card that came into view by itself', async () => {
    const chat = await playWheel()
    chat.down.add('journal')
    expect(await readSubjectNow(chat.parts, selfOf(chat, 'leader', true), 'unit/u-kindergarten')).toBe(chat.state)
    expect(chat.lines).toEqual([])
    expect(await readSubjectNow(chat.parts, selfOf(chat, 'leader'), 'unit/u-kindergarten')).toBe(chat.state)
    expect(chat.lines.splice(0)).toHaveLength(1)
  })
})

it('a record of a moment ago is laid over once', async () => {
  const chat = await playWheel()
  const keyed = keyRecord('k', DONE)
  const known = withRecord(chat.state, keyed)
  expect(withRecord(known, keyed)).toBe(known)
  expect(showAgain(chat.parts, selfOf(chat, 'leader'), known, chat.taskOf().obligationKey).card).toBe('signedOff')
  const found = findTask(chat.parts, known, selfOf(chat, 'leader'), chat.taskOf().obligationKey)
  expect(found && referenceOf(found)).toEqual({ requirementId: RISK.requirementId, subject: 'unit/u-kindergarten', round: 'once' })
})

it('who acts is whoever the activity was verified for', async () => {
  const chat = await playWheel()
  expect(sourceOf(chat.parts, selfOf(chat, 'leader'))).toEqual({ oid: oidOf('leader'), tenantId: TENANT_ID, appVersion: '0.1.0', channel: 'msteams-bot' })
})

it('only storage that is away is taken for that', async () => {
  const chat = await playWheel()
  expect(await whileSaving(chat.parts, Promise.reject(new StorageUnavailableError('down')))).toBe('not-saved')
  expect(chat.lines.splice(0)).toHaveLength(1)
  await expect(whileSaving(chat.parts, Promise.reject(new Error('bug')))).rejects.toThrow('bug')
})
