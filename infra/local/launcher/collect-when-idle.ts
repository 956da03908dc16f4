/** What the launcher says when loading and seeding are done. */
export const COLLECT = 'collect-garbage'

export const LOOK_MILLISECONDS = 2_000
const IDLE_SHARE = 0.1
const WORTHWHILE_BYTES = 32 * 1024 * 1024

export type Vitals = { cpuMicroseconds: number; heapBytes: number }

/** Whether now is the moment, from what was seen at the last look, and what was left after the last collection. */
export function isMoment(last: Vitals, now: Vitals, leftBytes: number): boolean {
  const cpuShare = (now.cpuMicroseconds - last.cpuMicroseconds) / (LOOK_MILLISECONDS * 1000)
  return cpuShare < IDLE_SHARE && now.heapBytes - leftBytes > WORTHWHILE_BYTES
}

/**
 * V8 leaves garbage lying as long as nobody asks for memory, which after loading or seeding is hundreds of megabytes for
 * good. To be called at each look: when the process has been idle since the last one, and much was allocated since the last
 * time, it is collected; under load never, so that no click waits for it.
 */
export function collectWhenIdle(collect: () => void, look: () => Vitals): () => void {
  let last = look()
  let leftBytes = 0
  return () => {
    const now = look()
    if (isMoment(last, now, leftBytes)) {
      collect()
      leftBytes = look().heapBytes
    }
    last = look()
  }
}
