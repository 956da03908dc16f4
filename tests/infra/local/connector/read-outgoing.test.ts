import { readOutgoing } from '../../../../infra/local/connector/read-outgoing'
import { CARD, cardMessage } from './sample-chats'

describe('what a bot has posted', () => {
  it('is a message, the sign that it is typing, or refused', () => {
    expect(readOutgoing(cardMessage())).toEqual({ kind: 'message', content: { cards: [CARD], summary: 'Etisk standard' } })
    expect(readOutgoing({ type: 'typing' })).toEqual({ kind: 'typing' })
    expect(readOutgoing({ type: 'message' })).toEqual({ kind: 'refused', refusal: 'badArgument' })
    expect(readOutgoing('text')).toEqual({ kind: 'refused', refusal: 'badArgument' })
    expect(readOutgoing({ type: 'message', text: 'x'.repeat(60_000) })).toEqual({ kind: 'refused', refusal: 'tooBig' })
  })

  it('may say of anything that it has none of it, as Microsoft\'s clients do', () => {
    expect(readOutgoing({ type: 'message', text: 'Hei', summary: null, attachments: null })).toEqual({ kind: 'message', content: { text: 'Hei', cards: [] } })
  })
})
