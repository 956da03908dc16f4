import { Fact } from '../../../core/facts/fact'
import { factKey } from '../../../core/facts/fact-key'
import { decideConfirmation } from '../../../core/wheel/decide-confirmation'
import { decideDelegation } from '../../../core/wheel/decide-delegation'
import { decideSignOff } from '../../../core/wheel/decide-sign-off'
import { listActivities, listTasks } from '../../../core/wheel/list-tasks'
import { sha256 } from '../../../bot/hashing'
import { NOW, PEOPLE, sampleState, TODAY, type SamplePerson } from '../../sample/sample-log'
import { HIGH_RISK, ROUND_2026, SAFE_CLICK, WHEEL_FACTS, wheelSource } from '../../sample/sample-wheel'

const FACTS = delegatedAndDone()
const DONE = FACTS.at(-1) as Fact
const RECORD_KEY = factKey(sha256, DONE)

function delegatedAndDone(): Fact[] {
  const delegation = decideDelegation(sampleState(...WHEEL_FACTS), { ...ROUND_2026, toPersonId: PEOPLE.colleague, isStanding: false, note: '' }, wheelSource('leader'), NOW)
  if (delegation.outcome !== 'delegate') throw new Error(delegation.outcome)
  const done = decideSignOff(sampleState(...WHEEL_FACTS, delegation.record), { ...SAFE_CLICK, answers: HIGH_RISK }, wheelSource('colleague'), NOW)
  if (done.outcome !== 'sign-off') throw new Error(done.outcome)
  return [...WHEEL_FACTS, delegation.record, done.record]
}

const decide = (confirms: boolean, by: SamplePerson = 'leader', reason = 'Se over punkt to', ...further: Fact[]) => decideConfirmation(sampleState(...FACTS, ...further), { ...ROUND_2026, recordKey: RECORD_KEY, confirms, reason }, wheelSource(by), NOW)
const statesAfter = (...further: Fact[]) => listActivities(sampleState(...FACTS, ...further), { kind: 'unit', unitId: 'u-kindergarten' }, TODAY).map(({ obligation, state, step }) => `${obligation.requirement.requirementId} ${state} ${step}`)

test('what a delegate did counts only once the leader has confirmed it, and opens nothing before', () => {
  expect(statesAfter()).toContain('safety-round open 0')
  expect(statesAfter().join()).not.toContain('document-review')
  expect(listTasks(sampleState(...FACTS), PEOPLE.leader, TODAY).find(({ unconfirmed }) => unconfirmed)?.unconfirmed?.recordKey).toBe(RECORD_KEY)
  const confirmed = decide(true)
  if (confirmed.outcome !== 'confirm') throw new Error(confirmed.outcome)
  expect(Fact.parse(confirmed.record)).toEqual(confirmed.record)
  expect(statesAfter(confirmed.record)).toEqual(expect.arrayContaining(['safety-round fulfilled 0', 'document-review open 0']))
  expect(decide(true, 'leader', '', confirmed.record).outcome).toBe('out-of-date')
})

test('sent back it is open again, one step higher, and the delegate does it anew', () => {
  const back = decide(false)
  if (back.outcome !== 'send-back') throw new Error(back.outcome)
  expect(Fact.parse(back.record)).toEqual(back.record)
  expect(statesAfter(back.record)).toContain('safety-round open 1')
  const again = decideSignOff(sampleState(...FACTS, back.record), { ...SAFE_CLICK, step: 1 }, wheelSource('colleague'), NOW)
  expect(again).toMatchObject({ outcome: 'sign-off', record: { step: 1 } })
})

test('the leader makes void what was a mistake, confirmed or one’s own, and it can be done again', () => {
  const confirmed = decide(true)
  if (confirmed.outcome !== 'confirm') throw new Error(confirmed.outcome)
  const back = decide(false, 'leader', 'Feil enhet', confirmed.record)
  if (back.outcome !== 'send-back') throw new Error(back.outcome)
  expect(statesAfter(confirmed.record, back.record)).toContain('safety-round open 1')
  expect(statesAfter(confirmed.record, back.record).join()).not.toContain('document-review')
  expect(decide(false, 'leader', 'Feil enhet', confirmed.record, back.record).outcome).toBe('out-of-date')
  const own = decideSignOff(sampleState(...WHEEL_FACTS), SAFE_CLICK, wheelSource('leader'), NOW)
  if (own.outcome !== 'sign-off') throw new Error(own.outcome)
  const wish = { ...ROUND_2026, recordKey: factKey(sha256, own.record), reason: 'Feil enhet' }
  const after = sampleState(...WHEEL_FACTS, own.record)
  expect(decideConfirmation(after, { ...wish, confirms: false }, wheelSource('leader'), NOW)).toMatchObject({ outcome: 'send-back', record: { voids: wish.recordKey } })
  expect(decideConfirmation(after, { ...wish, confirms: false }, wheelSource('colleague'), NOW).outcome).toBe('not-yours')
  expect(decideConfirmation(after, { ...wish, confirms: true }, wheelSource('leader'), NOW).outcome).toBe('out-of-date')
})

test('nothing is sent back without a reason', () => expect(decide(false, 'leader', ' ')).toMatchObject({ outcome: 'not-ready', problems: [{ path: 'reason', problem: 'missing' }] }))

test.each<SamplePerson>(['colleague', 'employee', 'director'])('it is not %s who confirms', (by) => expect(decide(true, by).outcome).toBe('not-yours'))

test('while it waits nobody signs it off again', () => expect(decideSignOff(sampleState(...FACTS), SAFE_CLICK, wheelSource('leader'), NOW)).toMatchObject({ outcome: 'already', by: { recordKey: RECORD_KEY } }))
