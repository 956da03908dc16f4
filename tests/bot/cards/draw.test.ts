import { draw } from '../../../bot/cards/draw'
import { SAMPLE_DATA } from '../../../bot/cards/samples'
import { signCard } from '../../../bot/cards/sign-card'

const VIEW = signCard.samples['a new version']
if (!VIEW) throw new Error('the sample is gone')

describe('drawing a card', () => {
  it('gives it a line for the toast, for screen readers and for clients that draw no cards', () => {
    const { card, summary } = draw({ card: 'sign', view: VIEW }, 'nn')
    expect([summary, card.fallbackText, card.speak, card.lang]).toEqual([...Array.from({ length: 3 }, () => 'Les og signer: Etisk standard'), 'nn'])
  })

  it('lets a card that asks be refreshed by whoever sees it, and names nobody', () =>
    expect(draw({ card: 'sign', view: VIEW }, 'nb').card.refresh).toEqual({ action: { type: 'Action.Execute', verb: 'refresh-sign', data: SAMPLE_DATA } }))

  it('does not refresh away what a card has just said', () =>
    expect(draw({ card: 'sign', view: { ...VIEW, notice: { kind: 'not-recorded' } } }, 'nb').card.refresh).toBeUndefined())
})
