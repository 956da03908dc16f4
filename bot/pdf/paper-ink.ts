import type { StandingState } from '../../core/obligations/obligation'
import { MARK_SHAPES, MARK_STROKE } from '../../core/wheel/mark-shapes'

/** A document being drawn. */
export type Paper = PDFKit.PDFDocument

export const INK = { text: '#1f1f1f', faint: '#555555', line: '#c8c8c8', band: '#eeeeee', paper: '#ffffff', hand: '#3b3f9f' } as const

/** Each dark enough to be told from white; in black and white the shapes tell them apart. */
const OF_STATE: Record<StandingState, string> = {
  overdue: '#a4262c',
  'due-soon': '#8a4b00',
  open: '#1f4e9c',
  upcoming: '#4a4a4a',
  fulfilled: '#0b6a0b',
  'shown-only': '#6b4a86',
  excluded: '#6e6e6e',
}

/** The mark of a state about a point. `count`: instead of its sign, where several stand in one place. */
export function drawMark(paper: Paper, state: StandingState, { x, y, scale, count }: { x: number; y: number; scale: number; count?: number }): void {
  const { outline, several, isFilled, isDashed, sign, numberDown } = MARK_SHAPES[state]
  const ink = OF_STATE[state]
  paper.save().translate(x, y).scale(scale).lineWidth(MARK_STROKE).lineJoin('round').lineCap('round')
  if (isDashed) paper.dash(3, { space: 2.5 })
  paper.path(count === undefined ? outline : several).fillAndStroke(isFilled ? ink : INK.paper, ink)
  if (isDashed) paper.undash()
  if (sign !== undefined && count === undefined) paper.lineWidth(MARK_STROKE * (state === 'open' ? 2.2 : 1)).path(sign).stroke(isFilled ? INK.paper : ink)
  paper.restore()
  if (count === undefined) return
  const size = (count > 99 ? 8 : 11) * scale
  paper.font('bold').fontSize(size).fillColor(isFilled ? INK.paper : ink)
  paper.text(String(count), x - paper.widthOfString(String(count)) / 2, y - size * 0.58 + numberDown * scale, { lineBreak: false })
}
