import type { Day } from '../../core/days/day'
import { pointAt, sectorPath, TURN } from '../../core/wheel/wheel-circle'
import { MONTHS_INNER, WHEEL_RADIUS, type WheelLayout } from '../../core/wheel/wheel-geometry'
import { drawMark, INK, type Paper } from './paper-ink'

export type WheelPlace = { x: number; y: number; radius: number }

/** The wheel about a point: months, rings with their numbers, today's hand, the year in the middle, and the marks. */
export function drawWheel(paper: Paper, { months, rings, hole, todayAngle, markScale }: WheelLayout, { year, today, monthNames }: { year: number; today: { day: Day; label: string }; monthNames: readonly string[] }, place: WheelPlace): void {
  const scale = place.radius / WHEEL_RADIUS
  const at = (radius: number, angle: number) => {
    const { x, y } = pointAt(radius, angle)
    return { x: place.x + x * scale, y: place.y + y * scale }
  }
  paper.save().translate(place.x, place.y).scale(scale)
  for (const { from, to } of months) paper.path(sectorPath(MONTHS_INNER, WHEEL_RADIUS, from, to)).lineWidth(2).fillAndStroke(INK.band, INK.paper)
  for (const { inner, outer } of rings) paper.lineWidth(1).circle(0, 0, outer).stroke(INK.line).circle(0, 0, inner).stroke(INK.line)
  for (const { from } of months) paper.lineWidth(1).moveTo(...toPair(pointAt(hole, from))).lineTo(...toPair(pointAt(MONTHS_INNER - 4, from))).stroke(INK.line)
  if (todayAngle !== undefined) paper.lineWidth(4).lineCap('round').moveTo(...toPair(pointAt(hole * 0.75, todayAngle))).lineTo(...toPair(pointAt(WHEEL_RADIUS - 2, todayAngle))).stroke(INK.hand)
  paper.restore()

  for (const { month, from, to } of months) drawMonth(paper, monthNames[month - 1] ?? '', (from + to) / 2, at((MONTHS_INNER + WHEEL_RADIUS) / 2, (from + to) / 2), scale)
  for (const { number, inner, outer, nameRadius } of rings) drawMiddle(paper, String(number), at(nameRadius ?? (inner + outer) / 2, 0), { size: 15 * scale, isOnPaper: true })
  for (const { spots } of rings)
    for (const { x, y, state, entries } of spots) drawMark(paper, state, { x: place.x + x * scale, y: place.y + y * scale, scale: scale * markScale, ...(entries.length > 1 && { count: entries.length }) })
  drawMiddle(paper, String(year), { x: place.x, y: place.y - 10 * scale }, { size: 54 * scale })
  if (todayAngle !== undefined) drawMiddle(paper, today.label, { x: place.x, y: place.y + 32 * scale }, { size: 17 * scale })
}

const toPair = ({ x, y }: { x: number; y: number }): [number, number] => [x, y]

/** Along the rim, and never upon its head. */
function drawMonth(paper: Paper, name: string, angle: number, { x, y }: { x: number; y: number }, scale: number): void {
  const isBelow = angle > TURN / 4 && angle < (TURN * 3) / 4
  paper.save().rotate(((angle + (isBelow ? TURN / 2 : 0)) / TURN) * 360, { origin: [x, y] })
  drawMiddle(paper, name, { x, y }, { size: 19 * scale })
  paper.restore()
}

function drawMiddle(paper: Paper, text: string, { x, y }: { x: number; y: number }, { size, isOnPaper = false }: { size: number; isOnPaper?: boolean }): void {
  paper.font('bold').fontSize(size)
  const width = paper.widthOfString(text)
  if (isOnPaper) paper.circle(x, y, size * 0.75).fill(INK.paper)
  paper.fillColor(INK.text).text(text, x - width / 2, y - size * 0.58, { lineBreak: false })
}
