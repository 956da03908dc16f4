import { sha256 } from '../../../bot/hashing'
import type { DelegationRecord } from '../../../core/facts/activity-facts'
import type { Fact } from '../../../core/facts/fact'
import { keyOf } from '../../../core/signing/decide-signature'
import { findTaskByKey } from '../../../core/wheel/find-task'
import { listTasks } from '../../../core/wheel/list-tasks'
import { oidOf, PEOPLE, sampleState, TODAY, type SamplePerson } from '../../sample/sample-log'
import { signOffOf } from '../../sample/sample-records'
import { requirementPublication, withdrawalOf, YEARLY } from '../../sample/sample-rules'

const RULE = requirementPublication({ ...YEARLY, schedule: { kind: 'one-off', dueOn: '2026-12-10', leadDays: 60 } })
const delegation = (changes: Partial<DelegationRecord> = {}): DelegationRecord => ({
  kind: 'delegation',
  v: 1,
  tenantId: '11111111-1111-4111-8111-111111111111',
  appVersion: '0.1.0',
  recordedAt: '2026-11-20T09:00:00.000Z',
  subject: 'unit/u-kindergarten',
  requirementId: YEARLY.requirementId,
  round: 'once',
  majorVersion: 1,
  step: 0,
  actor: PEOPLE.leader,
  actorOid: oidOf('leader'),
  channel: 'tab',
  deed: 'give',
  toPersonId: PEOPLE.colleague,
  isStanding: false,
  reason: '',
  turn: 0,
  ...changes,
})
const [task] = listTasks(sampleState(RULE), PEOPLE.leader, TODAY)
const key = task ? keyOf(sha256, task.standing.obligation) : ''
const find = (person: SamplePerson, ...facts: Fact[]) => findTaskByKey(sampleState(RULE, ...facts), sha256, PEOPLE[person], key, TODAY)

describe('the task behind a key', () => {
  it('is found by whoever answers for it, and by nobody else', () => {
    expect(find('leader')).toMatchObject({ as: 'answerer', task: { as: 'answerer', standing: { state: 'open' } } })
    for (const person of ['employee', 'colleague', 'director'] as const) expect(find(person)).toBeUndefined()
  })

  it('is found by the delegate too, and by whoever was one, who has nothing to do with it any more', () => {
    expect(find('colleague', delegation())).toMatchObject({ as: 'delegate' })
    expect(find('leader', delegation())).toMatchObject({ as: 'answerer', task: { delegation: { toPersonId: PEOPLE.colleague } } })
    expect(find('colleague', delegation(), delegation({ deed: 'end', turn: 1 }))).toMatchObject({ as: undefined })
    expect(find('colleague', delegation(), delegation({ toPersonId: PEOPLE.employee, turn: 1 }))).toMatchObject({ as: undefined, task: { delegation: { toPersonId: PEOPLE.employee } } })
  })

  it('is not opened by a delegation of something else', () => expect(find('colleague', delegation({ requirementId: 'other' }))).toBeUndefined())

  it('is found when it is done or withdrawn', () => {
    expect(find('leader', signOffOf('unit/u-kindergarten', { round: 'once' }))).toMatchObject({ task: { standing: { state: 'fulfilled' } } })
    expect(find('leader', withdrawalOf(YEARLY))).toMatchObject({ task: { standing: { state: 'excluded', because: 'withdrawn' } } })
  })
})
