import { showWheelMessage } from '../../../bot/delivery/show-wheel-message'
import { sha256 } from '../../../bot/hashing'
import type { Fact } from '../../../core/facts/fact'
import { factKey } from '../../../core/facts/fact-key'
import { keyOf } from '../../../core/signing/decide-signature'
import { oidOf, PEOPLE } from '../../sample/sample-log'
import { signOffOf } from '../../sample/sample-records'
import { requirementPublication } from '../../sample/sample-rules'
import { onlyTask, taskPartsOf } from '../cards/play-task-parts'
import { RISK } from '../chat/play-wheel'

const RULE = requirementPublication(RISK)
const key = keyOf(sha256, onlyTask(taskPartsOf([RULE])).standing.obligation)
const request: Fact = { kind: 'extension-request', v: 1, tenantId: '11111111-1111-4111-8111-111111111111', appVersion: '0.1.0', recordedAt: '2026-11-20T09:00:00.000Z', subject: 'unit/u-kindergarten', requirementId: RISK.requirementId, round: 'once', majorVersion: 1, step: 0, actor: PEOPLE.leader, actorOid: oidOf('leader'), channel: 'tab', wantedOn: '2027-01-10', reason: 'Flytting', turn: 0 }
const done = signOffOf('unit/u-kindergarten', { requirementId: RISK.requirementId, round: 'once' })
const shown = (keys: string[], ...facts: Fact[]) => showWheelMessage(taskPartsOf([RULE, ...facts]), keys)?.card

describe('a message about the wheel shows', () => {
  it('the week anew', () => expect(shown(['wheel-week'])).toBe('week'))

  it('the task as it is', () => {
    expect(shown(['wheel-task', key])).toBe('activity')
    expect(shown(['wheel-task', key], done)).toBe('signedOff')
  })

  it('the request for time, until there is nothing to answer', () => {
    const keys = ['wheel-time', factKey(sha256, request)]
    expect(shown(keys, request)).toBe('timeRequest')
    expect(shown(keys, request, done)).toBe('taskClosed')
  })

  it('what is to be confirmed', () => expect(shown(['wheel-done', factKey(sha256, done)], done)).toBe('confirmDone'))

  it('what it did before, where nobody knows of what it was about', () => {
    for (const keys of [['wheel-task', 'f'.repeat(64)], ['wheel-time', 'f'.repeat(64)], ['wheel-done', 'f'.repeat(64)], ['4'.repeat(64)]]) expect(shown(keys)).toBeUndefined()
  })
})
