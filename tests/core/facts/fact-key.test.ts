import { sha256 } from '../../../bot/hashing'
import type { Fact } from '../../../core/facts/fact'
import { factKey, partitionSubject } from '../../../core/facts/fact-key'
import { recordKey } from '../../../core/facts/keys'
import { publication, SAMPLE_FACTS } from '../../sample/sample-log'
import { paperSignatureOf, signatureBy, voidingOf } from '../../sample/sample-records'

const key = (fact: Fact) => factKey(sha256, fact)
const [organisation, requirement] = SAMPLE_FACTS as [Extract<Fact, { kind: 'organisation' }>, Extract<Fact, { kind: 'requirement-publication' }>]

test('a record lies under its record key', () => {
  const signature = signatureBy('employee')
  expect(key(signature)).toBe(recordKey(sha256, 'sign', signature, signature.step))
})

test('a signature in chat, in the tab and on paper exclude each other', () => {
  expect(key(signatureBy('employee', { channel: 'tab', activityId: '', recordedAt: '2026-11-20T10:00:00.000Z' }))).toBe(key(signatureBy('employee')))
  expect(key(paperSignatureOf('employee'))).toBe(key(signatureBy('employee')))
})

test('after a voiding the next signature has a key of its own', () => {
  const paper = paperSignatureOf('employee')
  expect(new Set([key(paper), key(voidingOf(paper)), key(signatureBy('employee', { step: 1 }))]).size).toBe(3)
})

test('the same record can be declared void only once, whoever says so and why', () => {
  const paper = paperSignatureOf('employee')
  expect(key(voidingOf(paper, { reason: 'Noe annet', actor: 'p-director' }))).toBe(key(voidingOf(paper)))
})

test('a version of a document can be published only once', () => {
  expect(key(publication(1, 0, '2027-01-01'))).toBe(key(publication(1, 0)))
  expect(key(publication(1, 1))).not.toBe(key(publication(1, 0)))
  expect(key(publication(2, 0))).not.toBe(key(publication(1, 0)))
  expect(key({ ...publication(), documentId: 'other' })).not.toBe(key(publication()))
})

test('so can a version of a requirement, and a part of an import', () => {
  expect(key({ ...requirement, effectiveOn: '2027-01-01' })).toBe(key(requirement))
  expect(key({ ...requirement, version: 2 })).not.toBe(key(requirement))
  expect(key({ ...organisation, changes: organisation.changes.slice(0, 1) })).toBe(key(organisation))
  expect(key({ ...organisation, part: 1 })).not.toBe(key(organisation))
  expect(key({ ...organisation, importId: 'other' })).not.toBe(key(organisation))
})

test('a fact lies with the person, document, requirement or import it is about', () => {
  const paper = paperSignatureOf('noAccount')
  expect([signatureBy('employee'), paper, voidingOf(paper), publication(), requirement, organisation].map(partitionSubject)).toEqual([
    'p-employee',
    'p-no-account',
    'p-no-account',
    'document/ethics-standard',
    'requirement/ethics-standard',
    'organisation/sample',
  ])
})
