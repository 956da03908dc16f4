import type { OutgoingCard } from '../ports'
import type { Showing } from './views'

/** Before the keys that a message about the wheel is remembered under: what it shows by now is drawn anew, each in its own way. */
export const WHEEL_MARKS = ['wheel-week', 'wheel-task', 'wheel-time', 'wheel-done'] as const
export type WheelMark = (typeof WHEEL_MARKS)[number]

/** Under what a message is remembered that shows something of the wheel, so that it stays true wherever it is done. */
export function wheelAsksOf(showing: Showing, personId: string): OutgoingCard['asks'] {
  const mark = (name: WheelMark, ...keys: string[]) => ({ personId, obligationKeys: [name, ...keys] })
  if (showing.card === 'week') return mark('wheel-week')
  if (showing.card === 'activity' || showing.card === 'delegated') return mark('wheel-task', showing.view.data.obligationKey)
  // A receipt stays one, unless the leader has not confirmed it.
  if (showing.card === 'signedOff' && showing.view.waitsFor !== undefined) return mark('wheel-task', showing.view.data.obligationKey)
  if (showing.card === 'timeRequest' && !showing.view.answer) return mark('wheel-time', showing.view.requestKey)
  if (showing.card === 'confirmDone' && !showing.view.answer) return mark('wheel-done', showing.view.recordKey)
  return undefined
}

export function findWheelMark(keys: readonly string[]): WheelMark | undefined {
  return WHEEL_MARKS.find((mark) => mark === keys[0])
}
