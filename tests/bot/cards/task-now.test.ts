import { taskNow } from '../../../bot/cards/task-now'
import { sha256 } from '../../../bot/hashing'
import type { Fact } from '../../../core/facts/fact'
import { keyOf } from '../../../core/signing/decide-signature'
import { findTaskByKey } from '../../../core/wheel/find-task'
import { oidOf, PEOPLE, type SamplePerson } from '../../sample/sample-log'
import { signOffOf } from '../../sample/sample-records'
import { requirementPublication, withdrawalOf } from '../../sample/sample-rules'
import { RISK } from '../chat/play-wheel'
import { onlyTask, taskPartsOf } from './play-task-parts'

const RULE = requirementPublication(RISK)
const key = keyOf(sha256, onlyTask(taskPartsOf([RULE])).standing.obligation)
const of = { v: 1 as const, tenantId: '11111111-1111-4111-8111-111111111111', appVersion: '0.1.0', recordedAt: '2026-11-20T09:00:00.000Z', subject: 'unit/u-kindergarten', requirementId: RISK.requirementId, round: 'once', majorVersion: 1, step: 0, actor: PEOPLE.leader, actorOid: oidOf('leader'), channel: 'tab' as const }
const give = (toPersonId: string, turn = 0): Fact => ({ kind: 'delegation', ...of, deed: 'give', toPersonId, isStanding: false, reason: '', turn })
const done = (changes = {}) => signOffOf('unit/u-kindergarten', { requirementId: RISK.requirementId, round: 'once', ...changes })

function now(person: SamplePerson, ...facts: Fact[]) {
  const parts = taskPartsOf([RULE, ...facts], { person })
  const found = findTaskByKey(parts.state, sha256, PEOPLE[person], key, parts.today)
  if (!found) throw new Error('not found')
  return taskNow(parts, found)
}

describe('a task now', () => {
  it('that is open is the card to do it, for whoever answers for it and for the delegate', () => {
    expect(now('leader').card).toBe('activity')
    expect(now('colleague', give(PEOPLE.colleague)).card).toBe('activity')
  })

  it('that is done is its receipt', () => expect(now('leader', done()).card).toBe('signedOff'))

  it('that waits for the leader is theirs to confirm, and the receipt of the delegate', () => {
    const waiting = done({ actor: PEOPLE.colleague, actorOid: oidOf('colleague'), as: 'delegate', needsConfirmation: true })
    expect(now('leader', give(PEOPLE.colleague), waiting).card).toBe('confirmDone')
    expect(now('colleague', give(PEOPLE.colleague), waiting).card).toBe('signedOff')
  })

  it('that is nobody’s any more says why', () => expect(now('leader', withdrawalOf(RISK))).toMatchObject({ card: 'taskClosed', view: { why: 'withdrawn' } }))

  it('that was passed on to another says to whom', () =>
    expect(now('colleague', give(PEOPLE.colleague), give(PEOPLE.employee, 1))).toMatchObject({ card: 'taskClosed', view: { why: 'delegated-away', name: 'Navn p-employee' } }))
})
