import { decideEvidence } from '../../../core/control/decide-evidence'
import type { Fact } from '../../../core/facts/fact'
import { NOW, oidOf, PEOPLE, sampleState, TENANT_ID, type SamplePerson } from '../../sample/sample-log'
import { drawOf, evidenceOf, keyOfRecord, REVIEW, reviewOf, verdictOf, voidingOf } from './sample-control'

const RECORD = reviewOf(1, { actor: PEOPLE.colleague, actorOid: oidOf('colleague'), as: 'delegate' })
const ABOUT = { checkId: 'autumn', about: keyOfRecord(RECORD) }
const decide = (by: SamplePerson, facts: Fact[] = [], changed: object = {}, now = NOW) =>
  decideEvidence(sampleState(REVIEW, RECORD, drawOf({ drawn: [ABOUT.about] }), ...facts), { ...ABOUT, text: 'Se referat', ...changed }, { oid: oidOf(by), tenantId: TENANT_ID, appVersion: '0.1.0', channel: 'tab' }, now)

test('whoever signed off shows evidence, and so may whoever answers for it now', () => {
  expect(decide('colleague')).toMatchObject({ outcome: 'show', record: { kind: 'spot-check-evidence', subject: 'unit/u-kindergarten', requirementId: 'risk-review', round: '2001', actor: PEOPLE.colleague, about: ABOUT.about, text: 'Se referat', files: [] } })
  expect(decide('leader').outcome).toBe('show')
})

test.each(['employee', 'director'] as const)('the %s does not', (by) => expect(decide(by).outcome).toBe('not-yours'))

test('what was not drawn, in a check there is not, is nobody’s', () => {
  expect(decide('leader', [], { about: '0'.repeat(64) }).outcome).toBe('not-yours')
  expect(decide('leader', [], { checkId: 'spring' }).outcome).toBe('not-yours')
})

test('it is shown once', () => expect(decide('leader', [evidenceOf(RECORD, 'colleague')])).toMatchObject({ outcome: 'already', by: { record: { actor: PEOPLE.colleague } } }))

test('it is shown by the day', () => {
  expect(decide('leader', [], {}, new Date('2026-12-01T22:00:00.000Z')).outcome).toBe('show')
  expect(decide('leader', [], {}, new Date('2026-12-01T23:30:00.000Z')).outcome).toBe('too-late')
})

test('nothing is shown of what is void, or judged', () => {
  expect(decide('leader', [voidingOf(RECORD)]).outcome).toBe('too-late')
  expect(decide('leader', [verdictOf(RECORD, false)]).outcome).toBe('too-late')
})

test('somebody who has left is told so', () => expect(decide('leaver')).toEqual({ outcome: 'refused', problem: 'left' }))
