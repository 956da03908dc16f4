/** What goes wrong on purpose. Set by tests, benches and the control page; nothing at a start. */
export type Faults = {
  /** Every request is answered with 503. */
  isDown: boolean
  /** So many writes are carried out and then answered with 504, as if nobody knew. */
  lostAnswers: number
  /** Each request waits so long on average, log-normally spread as measured at the real one. */
  medianDelayMilliseconds: number
}

export function createFaults(): Faults {
  return { isDown: false, lostAnswers: 0, medianDelayMilliseconds: 0 }
}

/** The spread of delays measured: the hundredth slowest waits about four times the median. */
const SPREAD = 0.614

/** A delay of the log-normal distribution around the median, from two random numbers above 0 and at most 1. */
export function drawDelayMilliseconds(median: number, [first, second]: readonly [number, number]): number {
  if (median === 0) return 0
  const normal = Math.sqrt(-2 * Math.log(first)) * Math.cos(2 * Math.PI * second)
  return median * Math.exp(SPREAD * normal)
}
