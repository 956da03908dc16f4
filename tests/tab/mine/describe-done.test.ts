import { describeDone, isOfLesson } from '../../../tab/mine/describe-done'
import { WORDS } from '../../../tab/words'
import { record } from '../stand-in/samples'

test.each([
  ['signature', 'Signert 12. november 2025 kl. 07:31'],
  ['paper-signature', 'Signert på papir 11. november 2025. Papirsignatur registrert av Kari Nordby.'],
  ['completion', 'Fullført 12. november 2025 kl. 07:31'],
  ['meeting-completion', 'Tatt i møte 11. november 2025. Registrert av Kari Nordby.'],
  ['registered-completion', 'Fullført 11. november 2025. Registrert av Kari Nordby.'],
  ['imported-completion', 'Fullført 11. november 2025 i KS Læring.'],
] as const)('says how and when something was done, and on whose word: %s', (kind, said) => {
  const done = record({ kind, actorName: 'Kari Nordby', system: 'KS Læring', ...(kind !== 'signature' && kind !== 'completion' && { doneOn: '2025-11-11' }) })
  expect(describeDone(done, WORDS.nb, 'nb')).toBe(said)
})

test('only what was learned has the receipt of a lesson', () =>
  expect((['signature', 'paper-signature', 'completion', 'meeting-completion', 'registered-completion', 'imported-completion'] as const).filter((kind) => isOfLesson({ kind }))).toHaveLength(4))
