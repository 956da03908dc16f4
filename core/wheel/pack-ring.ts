import type { WheelActivity, WheelMark } from '../api/wheel-views'
import type { Day } from '../days/day'
import type { StandingState } from '../obligations/obligation'
import { compareStates } from './pressing-state'
import { angleApart, pointAt, TURN } from './wheel-circle'

/** One round of one activity, on its way into the wheel. */
export type WheelEntry = { activity: WheelActivity; mark: WheelMark; state: StandingState; /** Of its day. */ angle: number }

/** A place in the wheel with what stands there: one round of one activity, or several of nearly the same days where the ring is full. */
export type WheelSpot = {
  key: string
  x: number
  y: number
  /** The first and the last day of its entries. */
  from: Day
  to: Day
  /** The most pressing of its entries, which come by day. */
  state: StandingState
  entries: WheelEntry[]
}

type LaneEnd = { angle: number; spot: WheelSpot }

/**
 * Sets the entries of a ring, which come by day, into its lanes, the first lane first. No two spots overlap, and none lies across the new
 * year, where a band of `seam` on each side is kept free. What finds no place at its own day goes into the spot that is nearest before it.
 */
export function packRing(entries: readonly WheelEntry[], radii: readonly number[], spacing: number, seam: number): WheelSpot[] {
  const lanes = radii.map((radius) => ({ radius, apart: angleApart(radius, spacing), edge: angleApart(radius, spacing) / 2 + angleApart(radius, seam) }))
  const ends: (LaneEnd | undefined)[] = lanes.map(() => undefined)
  const spots: WheelSpot[] = []
  for (const entry of entries) {
    const { dueOn } = entry.mark
    let nearest: LaneEnd | undefined
    const found = lanes.findIndex(({ apart, edge }, index) => {
      const end = ends[index]
      if (end === undefined) return true
      if (nearest === undefined || end.angle >= nearest.angle) nearest = end
      return keepFromNewYear(entry.angle, edge) - end.angle >= apart - 1e-9
    })
    const lane = lanes[found]
    if (lane) {
      const angle = keepFromNewYear(entry.angle, lane.edge)
      const spot = { key: `${entry.activity.requirementId}/${entry.mark.round}`, ...pointAt(lane.radius, angle), from: dueOn, to: dueOn, state: entry.state, entries: [entry] }
      ends[found] = { angle, spot }
      spots.push(spot)
    } else if (nearest) {
      nearest.spot.entries.push(entry)
      nearest.spot.to = dueOn
      if (compareStates(entry.state, nearest.spot.state) < 0) nearest.spot.state = entry.state
    }
  }
  return spots
}

function keepFromNewYear(angle: number, edge: number): number {
  return Math.min(Math.max(angle, edge), TURN - edge)
}
