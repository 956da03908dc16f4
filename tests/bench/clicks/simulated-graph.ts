/** What a Graph write took in performance.md C4: log-normal, median 350 ms, p99 1,458 ms. */
const MEDIAN_MILLISECONDS = 350
const SIGMA = Math.log(1_458 / MEDIAN_MILLISECONDS) / 2.326

/** Milliseconds of the next write, drawn from two uniform numbers above 0 and below 1 (Box–Muller). */
export function drawGraphMilliseconds(first: number, second: number): number {
  const normal = Math.sqrt(-2 * Math.log(first)) * Math.cos(2 * Math.PI * second)
  return MEDIAN_MILLISECONDS * Math.exp(SIGMA * normal)
}
