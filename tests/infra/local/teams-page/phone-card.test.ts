import { drawOnPhone } from '../../../../infra/local/teams-page/phone-card'

const TEXT = { type: 'TextBlock', text: 'Etisk standard' }
const cardWith = (body: unknown[], more: object = {}) => ({ type: 'AdaptiveCard', version: '1.5', body, ...more })
const drawn = (body: unknown[], more: object = {}) => drawOnPhone(cardWith(body, more))

describe('a card on a phone', () => {
  it('is drawn whole when it keeps to what every phone knows', () => {
    const card = cardWith([TEXT, { type: 'ColumnSet', columns: [{ width: 'auto', items: [TEXT] }] }], { actions: [{ type: 'Action.Execute', title: 'Ja', data: { type: 'Chart.Donut' } }] })
    expect(drawOnPhone(card)).toEqual({ kind: 'drawn', card, lost: [] })
  })

  it.each(['Badge', 'Icon', 'Table', 'Carousel', 'Rating', 'ProgressBar', 'CodeBlock', 'Chart.Donut', 'Chart.VerticalBar', 'Media'])('loses %s, or shows what the author put in its place', (type) => {
    expect(drawn([TEXT, { type: 'Container', items: [{ type }] }])).toMatchObject({ card: cardWith([TEXT, { type: 'Container', items: [] }]), lost: [type] })
    expect(drawn([{ type, fallback: TEXT }])).toMatchObject({ card: cardWith([TEXT]), lost: [type] })
    expect(drawn([{ type, fallback: 'drop' }])).toMatchObject({ card: cardWith([]), lost: [type] })
    expect(drawn([{ type, fallback: { type: 'Chart.Line', fallback: TEXT } }])).toMatchObject({ card: cardWith([TEXT]), lost: [type, 'Chart.Line'] })
  })

  it('loses buttons that it does not know', () => {
    expect(drawn([TEXT], { actions: [{ type: 'Action.Popover' }, { type: 'Action.OpenUrl', url: 'https://x.example' }] })).toMatchObject({ card: { actions: [{ type: 'Action.OpenUrl' }] }, lost: ['Action.Popover'] })
  })

  it('loses what asks for more than the host has', () => {
    expect(drawn([{ ...TEXT, requires: { adaptiveCards: '1.6' } }])).toMatchObject({ lost: ['TextBlock'] })
    expect(drawn([{ ...TEXT, requires: { charts: '1.0' } }])).toMatchObject({ lost: ['TextBlock'] })
    expect(drawn([{ ...TEXT, requires: { adaptiveCards: '1.2' } }])).toMatchObject({ lost: [] })
  })

  it('of a newer version is its text alone, or cannot be read', () => {
    expect(drawn([TEXT], { version: '1.6', fallbackText: 'Åpne i Teams på PC' })).toEqual({ kind: 'text', text: 'Åpne i Teams på PC' })
    expect(drawn([TEXT], { version: '1.6' })).toEqual({ kind: 'unreadable' })
    expect(drawn([TEXT], { version: '2.0', fallbackText: '' })).toEqual({ kind: 'unreadable' })
  })

  it('cannot be read without a version, or with a picture without an address', () => {
    expect(drawOnPhone({ type: 'AdaptiveCard', body: [TEXT] })).toEqual({ kind: 'unreadable' })
    expect(drawn([TEXT, { type: 'Container', items: [{ type: 'Image' }] }])).toEqual({ kind: 'unreadable' })
    expect(drawn([{ type: 'Image', url: '' }])).toEqual({ kind: 'unreadable' })
  })

  it('over the size limit is nothing at all', () => expect(drawn([{ ...TEXT, text: 'x'.repeat(60_000) }])).toEqual({ kind: 'nothing' }))
})
