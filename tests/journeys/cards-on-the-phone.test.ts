import { LANGUAGES } from '../../core/language/language'
import { drawOnPhone } from '../../infra/local/teams-page/phone-card'
import { drawEveryCard } from './card-gallery'

describe.each(LANGUAGES)('the gallery of every card in %s, on a phone', (language) => {
  const cards = drawEveryCard(language)

  it('has cards in it', () => expect(cards.length).toBeGreaterThan(20))

  it('loses nothing: no element, no button, no fallback in its place', () => {
    for (const card of cards) expect(drawOnPhone(card)).toEqual({ kind: 'drawn', card, lost: [] })
  })

  it('asks for nothing that Teams does not honour', () => {
    expect(JSON.stringify(cards)).not.toMatch(/"isEnabled":false|"style":"(positive|destructive)"|\{\{(DATE|TIME)\(/)
  })
})

it('the guard fails for a card with a chart in it', () => {
  const [card] = drawEveryCard('nb')
  if (!card) throw new Error('no card')
  expect(drawOnPhone({ ...card, body: [...card.body, { type: 'Chart.Donut' }] })).toMatchObject({ lost: ['Chart.Donut'] })
})
