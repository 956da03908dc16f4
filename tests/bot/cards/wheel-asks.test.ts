import { CARDS } from '../../../bot/cards'
import type { Card } from '../../../bot/cards/card'
import { findWheelMark, wheelAsksOf } from '../../../bot/cards/wheel-asks'
import type { CardName, Showing } from '../../../bot/cards/views'

const keysOf = (name: CardName, sample: string) => {
  const view = (CARDS[name] as Card<CardName>).samples[sample]
  if (!view) throw new Error('no such sample')
  return wheelAsksOf({ card: name, view } as Showing, 'p-1')?.obligationKeys
}

describe('a message about the wheel', () => {
  it('is remembered with what it shows, and under which key', () => {
    expect(keysOf('week', 'a usual week')).toEqual(['wheel-week'])
    expect(keysOf('activity', 'with a form, late')).toEqual(['wheel-task', '6'.repeat(64)])
    expect(keysOf('delegated', 'this time')).toEqual(['wheel-task', '6'.repeat(64)])
    expect(keysOf('timeRequest', 'to be answered')).toEqual(['wheel-time', '9'.repeat(64)])
    expect(keysOf('confirmDone', 'to be confirmed')).toEqual(['wheel-done', '8'.repeat(64)])
    expect(keysOf('signedOff', 'by a delegate, waiting')).toEqual(['wheel-task', '6'.repeat(64)])
  })

  it('that is settled need not be', () => {
    for (const [name, sample] of [['timeRequest', 'granted'], ['confirmDone', 'confirmed'], ['signedOff', 'done'], ['taskNews', 'more time'], ['help', 'help']] as const) expect(keysOf(name, sample)).toBeUndefined()
  })

  it('is told by its mark, and a card that asks for a signature has none', () => {
    expect(findWheelMark(['wheel-time', 'x'])).toBe('wheel-time')
    expect(findWheelMark(['4'.repeat(64)])).toBeUndefined()
    expect(findWheelMark([])).toBeUndefined()
  })
})
