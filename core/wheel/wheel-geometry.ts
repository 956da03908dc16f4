import type { WheelActivity } from '../api/wheel-views'
import { compareDays, type Day } from '../days/day'
import { groupBy } from '../directory/group-by'
import { THEMES } from '../obligations/activity'
import { UNIT_LEVELS } from '../organisation/organisation-change'
import { packRing, type WheelEntry, type WheelSpot } from './pack-ring'
import { compareStates, stateOfMark } from './pressing-state'
import { shareLanes } from './share-lanes'
import { angleApart, angleOfDay, listMonths, type MonthSector } from './wheel-circle'

/** Half the width of a mark, before `markScale`; see `MARK_SHAPES`. */
export const MARK_RADIUS = 11
/** The drawing's edge: everything lies within this radius, the names of the months in the band from `MONTHS_INNER` to it. */
export const WHEEL_RADIUS = 500
export const MONTHS_INNER = 464

const RINGS_OUTER = 460
const RINGS_INNER = 120
const RING_GAP = 4
/** From the middle of one mark to that of the next, before `markScale`. */
const SPACING = 2 * MARK_RADIUS + 2
const LANE = 26
/** Marks are as large as lets each round stand by itself. */
const LARGE_SCALES = [1.6, 1.3] as const
/** More rounds than these are crowded anyway. */
const MOST_LARGE = 150
/** So that a single ring is no plate. */
const WIDEST_LANE = 64
/** The band at a ring's outer edge that bears its name, where there is room for one in every ring. */
const NAME_BAND = 22
/** Half the room for a ring's number at the top of the year, where there is none for names. */
const NUMBER_SEAM = 12

export type RingChoice = 'level' | 'theme'

export type WheelRing = {
  /** A level, whose wheel it is, or a theme. */
  key: WheelActivity['level'] | WheelActivity['theme']
  /** From the rim inwards, beginning with 1. */
  number: number
  inner: number
  outer: number
  /** Where its name stands, along the arc; absent where only its number fits, at the top of the ring. */
  nameRadius?: number
  /** Clockwise from 1 January. */
  spots: WheelSpot[]
}

export type WheelLayout = {
  months: MonthSector[]
  /** From the rim inwards: from the municipality's to one's own, or the themes in their order. Only those that hold something. */
  rings: WheelRing[]
  /** The radius of the empty middle. */
  hole: number
  /** How much larger than their shapes the marks are. */
  markScale: number
  /** Where today's hand points; absent in other years. */
  todayAngle?: number
}

/**
 * A year's activities as a wheel: the months around, a ring for each level or theme, and in it a spot for each round on its day. Every
 * number is in units of a circle with radius 500 about (0, 0), angles clockwise from 1 January at the top, y downwards; so that the tab
 * and the paper draw the same. Rounds that are due in another year are left out. The same activities give the same wheel, in whatever
 * order they come.
 */
export function layoutWheel({ activities, by, year, today }: { activities: readonly WheelActivity[]; by: RingChoice; year: number; today: Day }): WheelLayout {
  const entries = listEntries(activities, year)
  const groups = groupBy(entries, ({ activity }): WheelRing['key'] => activity[by])
  const keys = (by === 'level' ? UNIT_LEVELS : THEMES).filter((key) => groups.has(key))
  const filled = keys.map((key): FilledRing => ({ key, entries: (groups.get(key) ?? []).sort(compareEntries) }))
  const todayAngle = angleOfDay(year)(today)
  const large = entries.length > MOST_LARGE ? undefined : LARGE_SCALES.map((scale) => layoutRings(filled, scale)).find((layout) => layout && standAlone(layout.rings))
  const rings = large ?? layoutRings(filled, 1) ?? { rings: [], hole: RINGS_OUTER, markScale: 1 }
  return { months: listMonths(year), ...rings, ...(todayAngle !== undefined && { todayAngle }) }
}

type FilledRing = { key: WheelRing['key']; /** By day. */ entries: WheelEntry[] }

/** Nothing where lanes of this width do not suffice for all rings. */
function layoutRings(filled: readonly FilledRing[], markScale: number): Pick<WheelLayout, 'rings' | 'hole' | 'markScale'> | undefined {
  const room = RINGS_OUTER - RINGS_INNER - RING_GAP * (filled.length - 1)
  const hasNames = room >= (NAME_BAND + LANE) * filled.length
  const band = hasNames ? NAME_BAND : 0
  const forLanes = room - band * filled.length
  const most = Math.floor(forLanes / (LANE * markScale))
  if (most < filled.length || filled.length === 0) return undefined
  const spacing = SPACING * markScale
  const lanes = shareLanes(filled.map(({ entries }) => entries.map(({ angle }) => angle)), most, angleApart((RINGS_OUTER + RINGS_INNER) / 2, spacing))
  const lane = Math.min(WIDEST_LANE, forLanes / lanes.reduce((sum, count) => sum + count, 0))

  let outer = RINGS_OUTER
  const rings = filled.map(({ key, entries }, index): WheelRing => {
    const count = lanes[index] ?? 1
    const inner = outer - band - count * lane
    const radii = Array.from({ length: count }, (_, place) => outer - band - (place + 0.5) * lane)
    const ring: WheelRing = { key, number: index + 1, inner, outer, ...(hasNames && { nameRadius: outer - NAME_BAND * 0.76 }), spots: packRing(entries, radii, spacing, hasNames ? 0 : NUMBER_SEAM) }
    outer = inner - RING_GAP
    return ring
  })
  return { rings, hole: outer + RING_GAP, markScale }
}

function standAlone(rings: readonly WheelRing[]): boolean {
  return rings.every(({ spots }) => spots.every(({ entries }) => entries.length === 1))
}

function listEntries(activities: readonly WheelActivity[], year: number): WheelEntry[] {
  const angleOf = angleOfDay(year)
  const entries: WheelEntry[] = []
  for (const activity of activities) {
    for (const mark of activity.marks) {
      const angle = angleOf(mark.dueOn)
      if (angle !== undefined) entries.push({ activity, mark, state: stateOfMark(activity, mark), angle })
    }
  }
  return entries
}

/** By day; on the same day the most pressing first, so that it is not the one that hides behind a number. */
function compareEntries(one: WheelEntry, other: WheelEntry): number {
  return (
    one.angle - other.angle ||
    compareStates(one.state, other.state) ||
    compareDays(one.activity.requirementId, other.activity.requirementId) ||
    compareDays(one.mark.round, other.mark.round)
  )
}
