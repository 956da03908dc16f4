import { safeLine, safeLines } from '../../../bot/cards/safe-text'

describe('data on a card', () => {
  it.each([
    ['Kari Nordmann', 'Kari Nordmann'],
    ['  Kari\n\tNordmann ', 'Kari Nordmann'],
    ['Åse Ødegård-Ærø', 'Åse Ødegård-Ærø'],
    ['{{DATE(2026-11-21)}}', '{DATE(2026-11-21)}}'],
    ['{{{{x', '{x'],
    ['{\u202E{x', '{x'],
    ['\u202Egnp.exe', 'gnp.exe'],
    ['a\u0000b\u200Bc', 'abc'],
    ['halv \uD83D', 'halv'],
    ['👩‍🏫 Kari', '👩🏫 Kari'],
  ])('%j is shown as %j', (text, shown) => expect(safeLine(text)).toBe(shown))

  it('is cut at a length, with a sign that it goes on, never through a letter', () => {
    expect(safeLine('x'.repeat(2_000))).toHaveLength(120)
    expect(safeLine('x'.repeat(2_000)).endsWith('…')).toBe(true)
    expect(safeLine(`${'x'.repeat(118)}😀 y`)).toBe(`${'x'.repeat(118)}…`)
  })

  it('of several lines keeps its lines and loses empty ones', () => expect(safeLines('Hei.\r\n\r\n  {{x}}  \nHa det.')).toEqual(['Hei.', '{x}}', 'Ha det.']))
})
