/**
 * How many lanes each ring gets: one each, and while there are more, the next goes to the ring that lacks most. `angles` are those of
 * the entries of each ring, in order; where more than one of them fall within `window`, the ring needs as many lanes.
 */
export function shareLanes(angles: readonly (readonly number[])[], lanes: number, window: number): number[] {
  const needs = angles.map((each) => countMostWithin(each, window))
  const given = needs.map(() => 1)
  for (let left = lanes - given.length; left > 0; left--) {
    const lacks = needs.map((need, index) => need / (given[index] ?? 1))
    const most = Math.max(...lacks)
    if (most <= 1) break
    const index = lacks.indexOf(most)
    given[index] = (given[index] ?? 1) + 1
  }
  return given
}

function countMostWithin(angles: readonly number[], window: number): number {
  let most = 1
  let first = 0
  for (const [index, angle] of angles.entries()) {
    while (angle - (angles[first] ?? angle) >= window) first++
    most = Math.max(most, index - first + 1)
  }
  return most
}
