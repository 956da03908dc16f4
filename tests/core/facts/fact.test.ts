import { Fact, isRecordFact, RecordFact } from '../../../core/facts/fact'
import { publication, SAMPLE_FACTS } from '../../sample/sample-log'
import { paperSignatureOf, signatureBy, voidingOf } from '../../sample/sample-records'

const scan = { fileName: 'skann.pdf', sha256: 'c'.repeat(64), webUrl: 'https://fjordvik.sharepoint.com/skann.pdf' }
const paper = paperSignatureOf('noAccount')
const records = [signatureBy('employee'), paper, { ...paper, scan }, voidingOf(paper)]

test('every kind of fact of the sample is one', () => {
  for (const fact of [...SAMPLE_FACTS, ...records]) expect(Fact.parse(fact)).toEqual(fact)
})

test('a record is a fact about what somebody did; a publication is none', () => {
  for (const record of records) expect(RecordFact.safeParse(record).success).toBe(true)
  expect(RecordFact.safeParse(publication()).success).toBe(false)
})

test.each<[string, object]>([
  ['an unknown kind', { ...signatureBy('employee'), kind: 'completion' }],
  ['a later form', { ...signatureBy('employee'), v: 2 }],
  ['a field nobody knows, such as an address of the network', { ...signatureBy('employee'), ip: '192.0.2.1' }],
  ['a hash in capitals', signatureBy('employee', { textSha256: 'A'.repeat(64) })],
  ['a moment without milliseconds', signatureBy('employee', { recordedAt: '2026-11-12T10:00:00Z' })],
  ['a moment that is not in UTC', signatureBy('employee', { recordedAt: '2026-11-12T10:00:00.000+01:00' })],
  ['an account that is no object id', signatureBy('employee', { actorOid: 'kari@fjordvik.kommune.no' })],
  ['a version that is no version', signatureBy('employee', { documentVersion: '1' })],
  ['a negative step', signatureBy('employee', { step: -1 })],
  ['paper registered through chat', { ...paper, channel: 'msteams-bot' }],
  ['paper without a reason', { ...paper, reason: '' }],
  ['a voiding of nothing', { ...voidingOf(paper), voids: '' }],
  ['a publication without nynorsk', { ...publication(), texts: { nb: publication().texts.nb, en: publication().texts.en } }],
  ['a publication in a fourth language', { ...publication(), texts: { ...publication().texts, se: publication().texts.nb } }],
  ['a version zero', { ...publication(), version: { major: 0, minor: 1 } }],
  ['an import without changes', { ...SAMPLE_FACTS[0], changes: [] }],
])('%s is refused', (_, fact) => expect(Fact.safeParse(fact).success).toBe(false))

test('of the kinds of fact, records are what somebody did about an obligation', () => {
  const facts = [...SAMPLE_FACTS, signatureBy('employee'), paperSignatureOf('noAccount'), voidingOf(paperSignatureOf('noAccount'))]
  expect(facts.filter(isRecordFact).map(({ kind }) => kind)).toEqual(['signature', 'paper-signature', 'voiding'])
})
