import { toastTextOf } from '../../../../infra/local/teams-page/toast-text'

describe('the text of a toast', () => {
  it('is the summary, or the text, or that a card was sent', () => {
    expect(toastTextOf({ summary: 'Les og signer', text: 'Hei' }, 'sent a card')).toBe('Les og signer')
    expect(toastTextOf({ text: 'Hei' }, 'sent a card')).toBe('Hei')
    expect(toastTextOf({}, 'sent a card')).toBe('sent a card')
  })
})
