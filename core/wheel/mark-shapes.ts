import type { StandingState } from '../obligations/obligation'

/**
 * What a mark looks like, by its state, as SVG paths around (0, 0) within a radius of 11. `outline` is closed: filled where `isFilled`,
 * else only its line is drawn. `sign` is a line upon it. Shape and filling alone tell the states apart, so that colour may be missing.
 */
export type MarkShape = { outline: string; isFilled: boolean; isDashed: boolean; sign?: string; /** Instead of the outline, where several stand together and a number of two figures stands in it, in the place of the sign. */ several: string; /** How far below the middle that number stands. */ numberDown: number }

const disc = (radius: number) => `M${radius} 0A${radius} ${radius} 0 1 1 ${-radius} 0A${radius} ${radius} 0 1 1 ${radius} 0Z`

export const MARK_SHAPES: Record<StandingState, MarkShape> = {
  // A warning triangle with its exclamation mark.
  overdue: { outline: 'M0 -10.5L10.5 8.5L-10.5 8.5Z', isFilled: true, isDashed: false, sign: 'M0 -3.5V2.2M0 5.2V5.6', several: 'M0 -11L11 -2.5L9 10.5L-9 10.5L-11 -2.5Z', numberDown: 2 },
  // A filled square upon its corner.
  'due-soon': { outline: 'M0 -10.5L10.5 0L0 10.5L-10.5 0Z', isFilled: true, isDashed: false, several: 'M0 -11L11 0L0 11L-11 0Z', numberDown: 0 },
  // A ring with a dot.
  open: { outline: disc(8.5), isFilled: false, isDashed: false, sign: 'M-0.2 0H0.2', several: `${disc(9.8)}${disc(8.2)}`, numberDown: 0 },
  upcoming: { outline: disc(8.5), isFilled: false, isDashed: false, several: disc(9.5), numberDown: 0 },
  // A disc with a tick.
  fulfilled: { outline: disc(9.5), isFilled: true, isDashed: false, sign: 'M-4.4 0.2L-1.2 3.4L4.6 -3', several: disc(10.5), numberDown: 0 },
  'shown-only': { outline: 'M-7.5 -7.5H7.5V7.5H-7.5Z', isFilled: false, isDashed: false, several: 'M-9 -9H9V9H-9Z', numberDown: 0 },
  excluded: { outline: disc(8.5), isFilled: false, isDashed: true, sign: 'M-4 0H4', several: disc(9.5), numberDown: 0 },
}

/** Of the lines of outlines and signs. */
export const MARK_STROKE = 2.2
