import { draw } from '../../../bot/cards/draw'
import { lateCard } from '../../../bot/cards/late-card'
import { textOf } from '../chat/play-chat'

const drawn = (sample: keyof typeof lateCard.samples) => draw({ card: 'late', view: lateCard.samples[sample] as NonNullable<(typeof lateCard.samples)[string]> }, 'nb')

test('names whoever is late in the leader\'s own unit, with what', () => {
  const { card, summary } = drawn('one of one unit')
  expect(textOf(card)).toContain('Kari Nordmann: Etisk standard')
  expect(summary).toBe('Én av folkene dine har noe som skulle vært gjort')
})

test('tells of units further down by figures alone', () => {
  const { card, summary } = drawn('units further down')
  expect(textOf(card)).toContain('Solbakken barnehage: 3 personer')
  expect(textOf(card)).toContain('Lia skole: én person')
  expect(summary).toBe('4 i enhetene under deg har noe som skulle vært gjort')
})

test('says how many more there are than fit', () => {
  const text = textOf(drawn('more than fit').card)
  expect(text).toContain('Og 9 til. Se alle i fanen.')
  expect(text).toContain('Og 2 enheter til. Se alle i fanen.')
})
