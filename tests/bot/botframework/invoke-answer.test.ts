import { toInvokeAnswer, toInvokeError } from '../../../bot/botframework/invoke-answer'

describe('the body of an answered click', () => {
  // Microsoft's SDK writes it so; an old page of documentation turns the last two words round, and Teams ignores that.
  it('is the card, under the type that Teams knows', () => {
    const card = { type: 'AdaptiveCard' }
    expect(toInvokeAnswer({ card, summary: 'x' })).toEqual({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card })
  })

  it('is an error with its code and nothing else', () =>
    expect(toInvokeError(400, 'BadRequest', 'No.')).toEqual({ statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'BadRequest', message: 'No.' } }))
})
