import { describeChange, describeConversation, describeFact, describeLook, describeOther, describeQuestion } from '../../../tab/mine/describe-recorded'
import { WORDS } from '../../../tab/words'
import { numbered, PEOPLE, publication } from '../../sample/sample-log'
import { completionBy, importedCompletionOf, meetingCompletionOf, paperSignatureOf, registeredCompletionOf, signatureBy, signOffOf, talkOf, voidingOf } from '../../sample/sample-records'
import { exemptionOf, PROGRAMME } from '../../sample/sample-rules'

const { nb } = WORDS
const signature = signatureBy('employee')
const title = { nb: 'Gaver', nn: 'Gåver', en: 'Gifts' }
const sentence = (fact: unknown) => describeFact({ fact, title }, nb, 'nb').sentence

test('says of each kind of record what happened', () => {
  expect(sentence(signature)).toBe('Du signerte «Gaver», versjon 1.0, i chatten.')
  expect(sentence({ ...signature, channel: 'tab' })).toBe('Du signerte «Gaver», versjon 1.0, i fanen.')
  expect(sentence(paperSignatureOf('noAccount'))).toBe('En leder registrerte at du signerte «Gaver», versjon 1.0, på papir 12. november 2026.')
  expect(sentence(voidingOf(paperSignatureOf('noAccount')))).toBe('En registrering av «Gaver» ble gjort ugyldig: Feil person')
  expect(sentence(completionBy('employee'))).toBe('Du fullførte leksjonen «Gaver» i chatten.')
  expect(sentence(meetingCompletionOf('employee'))).toBe('Det er registrert at du var med da leksjonen «Gaver» ble tatt i et møte 11. november 2026.')
  expect(sentence(registeredCompletionOf('employee'))).toBe('En leder registrerte at du fullførte leksjonen «Gaver» 10. november 2026.')
  expect(sentence(importedCompletionOf('employee'))).toBe('KS Læring meldte at du fullførte leksjonen «Gaver» 9. november 2026.')
  expect(sentence(talkOf())).toBe('Enheten snakket om leksjonen «Gaver» 11. november 2026.')
  expect(sentence(signOffOf())).toBe('Aktiviteten «Gaver» ble kvittert ut.')
  expect(sentence(exemptionOf('employee', PROGRAMME))).toBe('Du fikk fritak fra «Gaver»: Har kurset fra før')
  expect(sentence(exemptionOf('employee', PROGRAMME, { exempts: false, step: 1 }))).toBe('Fritaket ditt fra «Gaver» tok slutt: Har kurset fra før')
})

test('says when, in Norwegian time, and keeps what lies stored whole', () => {
  const [fact] = numbered([signature])
  const stored = { fact: fact?.fact, title }
  expect(describeFact(stored, nb, 'nb')).toEqual({ sentence: 'Du signerte «Gaver», versjon 1.0, i chatten.', when: '12. november 2026 kl. 11:00', raw: stored })
})

test('shows a fact it has no words for rather than leaving it out', () => {
  expect(describeFact({ fact: publication() }, nb, 'nb')).toMatchObject({ sentence: nb.everything.otherFact, when: '2. november 2026 kl. 09:00' })
  expect(describeFact({ fact: { kind: 'of-next-year' } }, nb, 'nb')).toEqual({ sentence: nb.everything.otherFact, raw: { fact: { kind: 'of-next-year' } } })
})

const personId = PEOPLE.employee
test.each([
  [{ change: 'account', personId, oid: '00000000-0000-4000-8000-000000000001', enabled: false, effectiveOn: '2026-01-01' }, 'Kontoen din er sperret.', 'Fra 1. januar 2026'],
  [{ change: 'spell', personId, spellId: 's', employmentClass: 'hired-in', startsOn: '2026-01-01', endsOn: '2026-06-30' }, 'Du er innleid.', 'Fra 1. januar 2026 til 30. juni 2026'],
  [{ change: 'post', personId, postId: 'p', spellId: 's', unitId: 'u-1', percentage: 80, startsOn: '2026-01-01' }, 'Du har stilling på 80 prosent i Skogen.', 'Fra 1. januar 2026'],
  [{ change: 'class', personId, spellId: 's', employmentClass: 'permanent', effectiveOn: '2026-01-01' }, `Du ble ${nb.employmentClasses.permanent}.`, 'Fra 1. januar 2026'],
  [{ change: 'role', personId, unitId: 'u-1', role: 'ethics-guide', startsOn: '2026-01-01' }, 'Du har rollen ethics-guide i Skogen.', 'Fra 1. januar 2026'],
  [{ change: 'leave', personId, startsOn: '2026-01-01' }, 'Du har permisjon.', 'Fra 1. januar 2026'],
  [{ change: 'leader', personId, unitId: 'u-1', acting: true, startsOn: '2026-01-01' }, 'Du leder Skogen midlertidig.', 'Fra 1. januar 2026'],
])('says of a change of the organisation what it means: %#', (change, said, when) => {
  expect(describeChange({ change, unitName: 'Skogen' }, nb, 'nb')).toEqual({ sentence: said, when, raw: change })
})

test('shows a change it has no words for', () => {
  expect(describeChange({ change: { change: 'of-next-year' } }, nb, 'nb')).toEqual({ sentence: nb.everything.otherChange, raw: { change: 'of-next-year' } })
  expect(describeChange({ change: 'odd' }, nb, 'nb')).toEqual({ sentence: nb.everything.otherChange, raw: 'odd' })
})

test('finds the moment that anything else carries', () => {
  expect(describeOther({ kind: 'signing', sentAt: '2026-11-10T07:00:00.000Z' }, 'Et kort.', 'nb')).toMatchObject({ sentence: 'Et kort.', when: '10. november 2026 kl. 08:00' })
  expect(describeOther({ kind: 'signing' }, 'Et kort.', 'nb')).not.toHaveProperty('when')
  expect(describeOther(null, 'Et kort.', 'nb')).toEqual({ sentence: 'Et kort.', raw: null })
})

test.each([
  ['q-1', 'Du sendte et spørsmål til lederen din.'],
  ['r-1', 'Du fikk svar på et spørsmål.'],
  ['a-1', 'En medarbeider sendte deg et spørsmål.'],
])('tells a question from its answer, and what was asked of a leader: %s', (key, said) => {
  expect(describeQuestion({ key, askedAt: '2026-11-10T07:00:00.000Z' }, nb, 'nb')).toMatchObject({ sentence: said, when: '10. november 2026 kl. 08:00' })
})

test('says who looked, and somebody where the name is gone', () => {
  const look = { at: '2026-11-12T10:00:00.000Z', isMine: false, unitName: 'Skogen' }
  expect(describeLook(look, nb, 'nb')).toEqual({ sentence: 'En leder så hvem som har signert i Skogen, der du står i listen.', when: '12. november 2026 kl. 11:00', raw: look })
  expect(describeLook({ ...look, isMine: true }, nb, 'nb').sentence).toBe('Du så hvem som har signert i Skogen.')
})

test('says what is kept about the chat, also what this version does not know', () => {
  const sentences = ['reference', 'greeted', 'constructor'].map((key) => describeConversation({ key }, nb, 'nb').sentence)
  expect(sentences).toEqual([nb.everything.conversation.reference, nb.everything.conversation.greeted, nb.everything.otherFact])
})
