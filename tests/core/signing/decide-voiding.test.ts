import { sha256 } from '../../../bot/hashing'
import { Fact, type RecordFact } from '../../../core/facts/fact'
import { factKey } from '../../../core/facts/fact-key'
import { decideVoiding } from '../../../core/signing/decide-voiding'
import { NOW, oidOf, PEOPLE, sampleState, TENANT_ID, type SamplePerson } from '../../sample/sample-log'
import { completionBy, importedCompletionOf, meetingCompletionOf, paperSignatureOf, registeredCompletionOf, signatureBy, voidingOf } from '../../sample/sample-records'

const paper = paperSignatureOf('noAccount')
const keyOf = (record: RecordFact) => factKey(sha256, record)

function decide(records: RecordFact[], recordKey: string, by: SamplePerson | 'guest' = 'leader', personId: string = PEOPLE.noAccount) {
  const source = { oid: oidOf(by), tenantId: TENANT_ID, appVersion: '0.1.0' }
  return decideVoiding(sampleState(...records), { personId, recordKey, reason: 'Feil person' }, source, NOW)
}

test('the own leader declares a registration on paper void, with the reason', () => {
  const decision = decide([paper], keyOf(paper))
  expect(decision).toEqual({
    outcome: 'void',
    record: {
      kind: 'voiding',
      v: 1,
      tenantId: TENANT_ID,
      appVersion: '0.1.0',
      recordedAt: '2026-11-21T09:00:00.000Z',
      subject: PEOPLE.noAccount,
      actor: PEOPLE.leader,
      actorOid: oidOf('leader'),
      requirementId: 'ethics-standard',
      round: 'p-no-account-1',
      majorVersion: 1,
      step: 0,
      voids: keyOf(paper),
      reason: 'Feil person',
      channel: 'tab',
    },
  })
  if (decision.outcome === 'void') expect(Fact.parse(decision.record)).toEqual(decision.record)
})

test('only once', () => expect(decide([paper, voidingOf(paper)], keyOf(paper))).toEqual({ outcome: 'already-void' }))

test('each registration by itself: the second may be void too', () => {
  const second = paperSignatureOf('noAccount', { step: 1 })
  expect(decide([paper, voidingOf(paper), second], keyOf(second))).toMatchObject({ outcome: 'void', record: { step: 1, voids: keyOf(second) } })
})

test('nobody takes back what a person signed, nor a voiding', () => {
  const own = signatureBy('noAccount')
  expect(decide([own], keyOf(own))).toEqual({ outcome: 'not-registered' })
  expect(decide([paper, voidingOf(paper)], keyOf(voidingOf(paper)))).toEqual({ outcome: 'not-registered' })
})

describe('not found, so that nothing is learnt of others, is', () => {
  const notFound = { outcome: 'not-found' }
  test('a record that does not exist', () => expect(decide([paper], 'f'.repeat(64))).toEqual(notFound))
  test('a record of another person than the one named', () => expect(decide([paper], keyOf(paper), 'leader', PEOPLE.employee)).toEqual(notFound))
  test('a person outside the own unit', () => expect(decide([paper], keyOf(paper), 'director')).toEqual(notFound))
  test('anything for somebody who leads nobody', () => expect(decide([paper], keyOf(paper), 'colleague')).toEqual(notFound))
  test('a record about the leader, who decides about nobody’s own case', () => {
    const own = { ...paper, subject: PEOPLE.leader, round: 'p-leader-1' }
    expect(decide([own], keyOf(own), 'leader', PEOPLE.leader)).toEqual(notFound)
  })
  test('a person who does not exist', () => expect(decide([paper], keyOf(paper), 'leader', 'p-x')).toEqual(notFound))
})

test.each([['guest', 'unknown'], ['disabled', 'disabled'], ['leaver', 'left']] as const)('a %s is refused', (by, problem) =>
  expect(decide([paper], keyOf(paper), by)).toEqual({ outcome: 'refused', problem }))

describe('of lessons', () => {
  test.each([meetingCompletionOf('employee'), registeredCompletionOf('employee')])('$kind is void when the own leader says so', (record) => {
    const decision = decide([record], keyOf(record), 'leader', PEOPLE.employee)
    expect(decision).toMatchObject({ outcome: 'void', record: { round: 'phishing/p-employee-1', voids: keyOf(record) } })
    expect(decide([record], keyOf(record), 'director', PEOPLE.employee)).toEqual({ outcome: 'not-found' })
  })

  test('nobody takes back what a person answered', () => {
    const own = completionBy('employee')
    expect(decide([own], keyOf(own), 'leader', PEOPLE.employee)).toEqual({ outcome: 'not-registered' })
  })

  const imported = importedCompletionOf('employee')
  const asController = (controllerId: string, by: SamplePerson | 'guest' = 'guest') =>
    decideVoiding(sampleState(imported, paper), { personId: PEOPLE.employee, recordKey: keyOf(imported), reason: 'Feil fil' }, { oid: oidOf(by), tenantId: TENANT_ID, appVersion: '0.1.0', controllerId }, NOW)

  test('what came by import is the controller’s to void, from outside the organisation too, and not the leader’s', () => {
    expect(asController('controller-oid')).toMatchObject({ outcome: 'void', record: { actor: 'controller-oid', voids: keyOf(imported) } })
    expect(decide([imported], keyOf(imported), 'leader', PEOPLE.employee)).toEqual({ outcome: 'not-found' })
  })

  test('a controller decides about nobody’s own record, and about nothing that a leader registered', () => {
    expect(asController(PEOPLE.employee, 'employee')).toEqual({ outcome: 'not-found' })
    const source = { oid: oidOf('colleague'), tenantId: TENANT_ID, appVersion: '0.1.0', controllerId: PEOPLE.colleague }
    expect(decideVoiding(sampleState(paper), { personId: PEOPLE.noAccount, recordKey: keyOf(paper), reason: 'x' }, source, NOW)).toEqual({ outcome: 'not-found' })
  })
})
