import { WHEEL_PAPER_WORDS } from '../../../bot/words/wheel-paper'

test.each(Object.values(WHEEL_PAPER_WORDS))('a year has twelve months, and no two states or themes are called alike', ({ months, states, themes }) => {
  expect(new Set(months).size).toBe(12)
  for (const names of [states, themes]) expect(new Set(Object.values(names)).size).toBe(Object.values(names).length)
})

test('whoever is not known by name is left out of the line that says who took it', () => expect(WHEEL_PAPER_WORDS.nb.takenBy('', '1. mai')).toBe('Tatt ut fra Kvitter 1. mai'))
