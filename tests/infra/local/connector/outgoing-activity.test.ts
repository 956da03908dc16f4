import { contentOf, MESSAGE_LIMIT_BYTES, OutgoingActivity, sizeInTeams } from '../../../../infra/local/connector/outgoing-activity'
import { CARD, cardMessage } from './sample-chats'

const read = (activity: unknown) => contentOf(OutgoingActivity.parse(activity))

describe('what a bot posts', () => {
  it('is kept as text, cards and summary', () => {
    expect(read({ ...cardMessage(), text: 'Hei', entities: [] })).toEqual({ text: 'Hei', summary: 'Etisk standard', cards: [CARD] })
    expect(read({ type: 'message', text: 'Hei' })).toEqual({ text: 'Hei', cards: [] })
  })

  it('is refused when there is nothing in it, or an attachment Teams does not draw', () => {
    expect(read({ type: 'message' })).toBeUndefined()
    expect(read({ type: 'message', text: 'Hei', attachments: [{ contentType: 'application/x-virus', content: {} }] })).toBeUndefined()
    expect(read(cardMessage({ type: 'NotACard' }))).toBeUndefined()
  })

  it('is measured in UTF-16, as Teams does', () => {
    expect(sizeInTeams({ text: 'å'.repeat(MESSAGE_LIMIT_BYTES / 2) })).toBeGreaterThan(MESSAGE_LIMIT_BYTES)
  })

  it('is measured without the pictures that are written into it', () => {
    expect(sizeInTeams({ url: `data:image/png;base64,${'A'.repeat(1_000)}` })).toBe(sizeInTeams({ url: '' }))
    expect(sizeInTeams({ url: `data:text/plain;base64,${'A'.repeat(1_000)}` })).toBeGreaterThan(1_000)
  })
})
