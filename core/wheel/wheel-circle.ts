import type { Day } from '../days/day'

/**
 * The year as a circle: angles in radians, clockwise from 1 January at the top; points from the centre, x to the right and y down, as
 * SVG and PDF both have it.
 */
export const TURN = 2 * Math.PI
export type Point = { x: number; y: number }

/** A month from its first day to that of the next. */
export type MonthSector = { /** 1 to 12. */ month: number; from: number; to: number }

export function daysInYear(year: number): number {
  return (Date.UTC(year + 1, 0) - Date.UTC(year, 0)) / MILLISECONDS_PER_DAY
}

const MILLISECONDS_PER_DAY = 86_400_000

export function listMonths(year: number): MonthSector[] {
  const angle = (month: number) => ((Date.UTC(year, month) - Date.UTC(year, 0)) / MILLISECONDS_PER_DAY / daysInYear(year)) * TURN
  return Array.from({ length: 12 }, (_, month) => ({ month: month + 1, from: angle(month), to: angle(month + 1) }))
}

/** The middle of a day, or undefined where it lies in another year. A function of the year, because thousands of days ask. */
export function angleOfDay(year: number): (day: Day) => number | undefined {
  const prefix = `${String(year).padStart(4, '0')}-`
  const length = daysInYear(year)
  const before = listMonths(year).map(({ from }) => Math.round((from / TURN) * length))
  return (day) => {
    if (!day.startsWith(prefix)) return undefined
    const daysBefore = before[Number(day.slice(5, 7)) - 1]
    return daysBefore === undefined ? undefined : ((daysBefore + Number(day.slice(8, 10)) - 0.5) / length) * TURN
  }
}

/**
 * The day of a year that lies at an angle; where that is before `from`, whichever end of the rest of the year is nearer around the
 * circle, so that nothing can be taken into the past or across the new year. `from` lies in that year.
 */
export function dayAtAngle(year: number, angle: number, from: Day): Day {
  const days = daysInYear(year)
  const turned = ((angle % TURN) + TURN) % TURN
  const day = dayOfYear(year, Math.min(days - 1, Math.floor((turned / TURN) * days)))
  if (day >= from) return day
  const first = angleOfDay(year)(from) ?? 0
  return first - turned <= turned ? from : dayOfYear(year, days - 1)
}

function dayOfYear(year: number, daysBefore: number): Day {
  return new Date(Date.UTC(year, 0, 1 + daysBefore)).toISOString().slice(0, 10)
}

/** Clockwise from the top, from 0 to a whole turn. */
export function angleOfPoint({ x, y }: Point): number {
  return (Math.atan2(x, -y) + TURN) % TURN
}

export function pointAt(radius: number, angle: number): Point {
  return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) }
}

/** The angle at which two points on a circle lie so far apart, in a straight line. */
export function angleApart(radius: number, distance: number): number {
  return 2 * Math.asin(Math.min(1, distance / (2 * radius)))
}

/** A part of a ring, as an SVG path. */
export function sectorPath(inner: number, outer: number, from: number, to: number): string {
  const isLong = to - from > TURN / 2 ? 1 : 0
  const [a, b, c, d] = [pointAt(outer, from), pointAt(outer, to), pointAt(inner, to), pointAt(inner, from)].map(written)
  return `M${a}A${outer} ${outer} 0 ${isLong} 1 ${b}L${c}A${inner} ${inner} 0 ${isLong} 0 ${d}Z`
}

/** A whole ring. The inner circle runs against the outer one, so that it is a hole however a drawing fills. */
export function ringPath(inner: number, outer: number): string {
  // An arc cannot end where it begins.
  const circle = (radius: number, sweep: 0 | 1) => `M0 ${-radius}A${radius} ${radius} 0 0 ${sweep} 0 ${radius}A${radius} ${radius} 0 0 ${sweep} 0 ${-radius}Z`
  return circle(outer, 1) + circle(inner, 0)
}

/** A line along the circle for text to stand on, read from the left: backwards in the lower half, where it would stand on its head. */
export function textArc(radius: number, from: number, to: number): string {
  const middle = (from + to) / 2
  const isBelow = middle > TURN / 4 && middle < (TURN * 3) / 4
  const [start, end] = isBelow ? [to, from] : [from, to]
  return `M${written(pointAt(radius, start))}A${radius} ${radius} 0 ${to - from > TURN / 2 ? 1 : 0} ${isBelow ? 0 : 1} ${written(pointAt(radius, end))}`
}

function written({ x, y }: Point): string {
  return `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`
}
