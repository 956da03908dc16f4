import { sha256 } from '../../../bot/hashing'
import { Fact } from '../../../core/facts/fact'
import { factKey } from '../../../core/facts/fact-key'
import { obligationKey } from '../../../core/facts/keys'
import type { LogState } from '../../../core/facts/log-state'
import { decidePaperSignature, type PaperRegistration } from '../../../core/signing/decide-paper-signature'
import { NOW, oidOf, PEOPLE, publication, sampleState, TENANT_ID, TEXTS, type SamplePerson } from '../../sample/sample-log'
import { paperSignatureOf, signatureBy, voidingOf } from '../../sample/sample-records'

function registrationOf(person: SamplePerson, changes: Partial<PaperRegistration> = {}): PaperRegistration {
  const key = obligationKey(sha256, { requirementId: 'ethics-standard', round: `${PEOPLE[person]}-1`, subject: PEOPLE[person], majorVersion: 1 })
  return { personId: PEOPLE[person], obligationKey: key, step: 0, language: 'nb', signedOn: '2026-11-18', reason: 'Har ikke konto', ...changes }
}

function decide(state: LogState, registration: PaperRegistration, by: SamplePerson | 'guest' = 'leader') {
  return decidePaperSignature(state, sha256, registration, { oid: oidOf(by), tenantId: TENANT_ID, appVersion: '0.1.0' }, NOW)
}

describe('the own leader', () => {
  test('registers for somebody without an account, as a class of its own', () => {
    const decision = decide(sampleState(), registrationOf('noAccount'))
    expect(decision).toEqual({
      outcome: 'register',
      record: {
        kind: 'paper-signature',
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
        documentId: 'ethics-standard',
        documentVersion: '1.0',
        textSha256: publication().texts.nb.sha256,
        textPublishedAt: publication().recordedAt,
        language: 'nb',
        signedOn: '2026-11-18',
        reason: 'Har ikke konto',
        channel: 'tab',
      },
    })
    if (decision.outcome === 'register') expect(Fact.parse(decision.record)).toEqual(decision.record)
  })

  test('may add a scan', () => {
    const scan = { fileName: 'skann.pdf', sha256: 'c'.repeat(64), webUrl: 'https://fjordvik.sharepoint.com/skann.pdf' }
    expect(decide(sampleState(), registrationOf('noAccount', { scan }))).toMatchObject({ outcome: 'register', record: { scan } })
  })

  test('registers the version of the day on the paper, not one that came since', () => {
    const texts = { ...TEXTS, nb: { title: 'Etisk standard', markdown: 'Rettet tekst' } }
    const state = sampleState(publication(1, 1, '2026-11-20', texts))
    const versionOn = (signedOn: string) => {
      const decision = decide(state, registrationOf('noAccount', { signedOn }))
      return decision.outcome === 'register' && [decision.record.documentVersion, decision.record.textSha256]
    }
    expect(versionOn('2026-11-19')).toEqual(['1.0', publication().texts.nb.sha256])
    expect(versionOn('2026-11-20')).toEqual(['1.1', publication(1, 1, '2026-11-20', texts).texts.nb.sha256])
  })

  test('and the person exclude each other: both would lie under the same key', () => {
    const decision = decide(sampleState(), registrationOf('noAccount'))
    expect(decision.outcome === 'register' && factKey(sha256, decision.record)).toBe(factKey(sha256, signatureBy('noAccount')))
  })

  test('may register again, one step higher, after a mistake', () => {
    const paper = paperSignatureOf('noAccount')
    const state = sampleState(paper, voidingOf(paper))
    expect(decide(state, registrationOf('noAccount'))).toEqual({ outcome: 'out-of-date' })
    expect(decide(state, registrationOf('noAccount', { step: 1 }))).toMatchObject({ outcome: 'register', record: { step: 1 } })
  })
})

test('anybody may have signed on paper at the workplace, with or without an account', () =>
  expect(decide(sampleState(), registrationOf('employee'))).toMatchObject({ outcome: 'register', record: { subject: PEOPLE.employee } }))

describe('it is not for', () => {
  const notYours = { outcome: 'not-your-unit' }
  test('a colleague', () => expect(decide(sampleState(), registrationOf('noAccount'), 'colleague')).toEqual(notYours))
  test('the director above, who leads another unit', () => expect(decide(sampleState(), registrationOf('noAccount'), 'director')).toEqual(notYours))
  test('oneself', () => expect(decide(sampleState(), registrationOf('leader'))).toEqual(notYours))
  test('somebody who has left', () => expect(decide(sampleState(), registrationOf('leaver'))).toEqual(notYours))
  test('somebody who does not exist', () => expect(decide(sampleState(), registrationOf('noAccount', { personId: 'p-x' }))).toEqual(notYours))
  test.each([['guest', 'unknown'], ['disabled', 'disabled'], ['leaver', 'left']] as const)('a %s', (by, problem) =>
    expect(decide(sampleState(), registrationOf('noAccount'), by)).toEqual({ outcome: 'refused', problem }))
})

describe('what is registered must be owed', () => {
  test('once only', () =>
    expect(decide(sampleState(paperSignatureOf('noAccount')), registrationOf('noAccount'))).toMatchObject({ outcome: 'already-signed', by: { number: 4 } }))

  test('by the person named, under the current version', () => {
    const other = registrationOf('disabled').obligationKey
    expect(decide(sampleState(), registrationOf('noAccount', { obligationKey: other }))).toEqual({ outcome: 'out-of-date' })
    expect(decide(sampleState(publication(2, 0, '2026-11-20')), registrationOf('noAccount'))).toEqual({ outcome: 'out-of-date' })
  })

  test.each([
    ['2026-11-09', 'bad-day'],
    ['2026-11-10', 'register'],
    ['2026-11-21', 'register'],
    ['2026-11-22', 'bad-day'],
  ])('signed on %s: %s', (signedOn, outcome) => expect(decide(sampleState(), registrationOf('noAccount', { signedOn })).outcome).toBe(outcome))
})
