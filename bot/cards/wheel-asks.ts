import type { OutgoingCard } from '../ports'
import type { Showing } from './views'

/** Before the keys that a message about the wheel is remembered under: what it shows by now is drawn anew, each in its own way. */
export const WHEEL_MARKS = ['wheel-week', 'wheel-task', 'wheel-time', 'wheel-done'] as const
export type WheelMark = (typeof WHEEL_MARKS)[number]

/** Under what a message is remembered that shows something of the wheel, so that it stays true wherever it is done. */
export function wheelAsksOf(showing: Showing, personId: string): OutgoingCard['asks'] {
  const mark = (name: WheelMark, ...keys: string[]) => ({ personId, obligationKeys: [name, ...keys] })
  switch (showing.card) {
    case 'week':
      return mark('wheel-week')
    case 'activity':
    case 'delegated':
      return mark('wheel-task', showing.view.data.obligationKey)
    case 'signedOff':
      return showing.view.waitsFor === undefined ? undefined : mark('wheel-task', showing.view.data.obligationKey)
    case 'timeRequest':
      return showing.view.answer ? undefined : mark('wheel-time', showing.view.requestKey)
    case 'confirmDone':
      return showing.view.answer ? undefined : mark('wheel-done', showing.view.recordKey)
    default:
      return undefined
  }
}

export function findWheelMark(keys: readonly string[]): WheelMark | undefined {
  return WHEEL_MARKS.find((mark) => mark === keys[0])
}
