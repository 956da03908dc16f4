import { LANGUAGES } from '../../../core/language/language'
import { ExclusionReason, ObligationWhy, StandingState } from '../../../core/obligations/obligation'
import { LEARNING_WORDS } from '../../../tab/words/learning'

test.each(LANGUAGES)('in %s every state, reason and class of evidence has words', (language) => {
  const { states, why, excludedBecause, evidence, receipt } = LEARNING_WORDS[language]
  expect(Object.keys(states).sort()).toEqual([...StandingState.options].sort())
  expect(Object.keys(why).sort()).toEqual([...ObligationWhy.options].sort())
  expect(Object.keys(excludedBecause).sort()).toEqual([...ExclusionReason.options].sort())
  expect(Object.keys(receipt.means)).toEqual(Object.keys(evidence))
})

test('one and many are told apart', () => {
  const { nb, nn, en } = LEARNING_WORDS
  expect([nb, nn, en].map(({ minutes }) => minutes(1))).toEqual(['Tar 1 minutt', 'Tek 1 minutt', 'Takes 1 minute'])
  expect([nb, nn, en].map(({ done }) => done(0, 1))).toEqual(['0 av 1 leksjon fullført', '0 av 1 leksjon fullført', '0 of 1 lesson completed'])
  expect([nb, nn, en].map(({ alsoOpen }) => alsoOpen(2).split(' ')[0])).toEqual(['2', '2', '2'])
})
