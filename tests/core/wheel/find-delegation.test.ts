import type { DelegationRecord } from '../../../core/facts/activity-facts'
import { keyRecord } from '../../../core/facts/log-state'
import { findDelegation, listDelegations } from '../../../core/wheel/find-delegation'
import { oidOf, PEOPLE, sampleState, TENANT_ID, TODAY } from '../../sample/sample-log'

const { organisation } = sampleState()
const record = (turn: number, changes: Partial<DelegationRecord> = {}): DelegationRecord => ({
  kind: 'delegation', v: 1, tenantId: TENANT_ID, appVersion: '0.1.0', recordedAt: '2026-11-20T08:00:00.000Z', subject: 'unit/u-kindergarten', actor: PEOPLE.leader, actorOid: oidOf('leader'),
  requirementId: 'safety-round', round: '2026', majorVersion: 1, step: 0, deed: 'give', toPersonId: PEOPLE.colleague, isStanding: false, reason: '', turn, channel: 'tab', ...changes,
})
const find = (records: DelegationRecord[], round = '2026') => findDelegation(organisation, records.map((each, index) => keyRecord(`${index}`.repeat(64), each)), { requirementId: 'safety-round', round }, TODAY)?.toPersonId

test('the order of the turns counts, not the order in which they are known', () => {
  const [given, ended] = [record(0), record(1, { deed: 'end' })]
  expect(find([ended, given])).toBeUndefined()
  expect(find([ended, given, record(2, { toPersonId: PEOPLE.employee })])).toBe(PEOPLE.employee)
  expect(listDelegations([ended, given].map((each) => keyRecord('a'.repeat(64), each)), 'safety-round').map(({ turn }) => turn)).toEqual([0, 1])
})

test('the end of a standing one leaves that of a round, and the other way round', () => {
  const standing = record(0, { isStanding: true })
  const ofRound = record(1, { toPersonId: PEOPLE.employee })
  expect(find([standing, ofRound, record(2, { isStanding: true, deed: 'end' })])).toBe(PEOPLE.employee)
  expect(find([standing, ofRound, record(2, { deed: 'return', toPersonId: PEOPLE.employee })])).toBe(PEOPLE.colleague)
  expect(find([standing], '2031')).toBe(PEOPLE.colleague)
})

test('of another activity it says nothing', () => expect(find([record(0, { requirementId: 'other' })])).toBeUndefined())
