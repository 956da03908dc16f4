import { signatures } from '../../../bot/lists/signatures'
import { toRow } from '../../../bot/lists/list'
import { verificationCode } from '../../../core/facts/verification-code'
import { LIST_SAMPLES } from './list-samples'

const [onScreen, onPaper] = LIST_SAMPLES.signatures
if (!onScreen || !onPaper) throw new Error('there are samples')

test('a signature shows who signed what, when and with which code', () => {
  expect(toRow(signatures, onScreen).fields).toMatchObject({
    Title: verificationCode(onScreen.factKey), PersonId: 'p-1', PersonOid: onScreen.fact.actorOid, RequirementId: 'ethics-standard',
    DocumentVersion: '1.0', TextLanguage: 'nb', SignatureKind: 'signature', Channel: 'msteams-bot', RecordedAt: '2026-11-21T09:00:00Z', LogNumber: 17,
  })
})

test('a signature on paper is of its own kind, with the leader, the day and the reason, and no account of the person', () => {
  const { fields } = toRow(signatures, onPaper)
  expect(fields).toMatchObject({ SignatureKind: 'paper-signature', ActorId: 'p-leader', SignedOn: '2026-11-20', PaperReason: 'Har ikke konto.\nSignerte på avdelingsmøtet.' })
  expect(fields).not.toHaveProperty('PersonOid')
})

test('a row whose record is no signature is not read as one', () => {
  const [decision] = LIST_SAMPLES.decisions
  expect(() => signatures.fromFields({ ...toRow(signatures, onScreen).fields, Record: JSON.stringify(decision?.fact) })).toThrow('document-publication')
})
