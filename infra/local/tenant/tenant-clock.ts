/** The time of the tenant, which can be made to run ahead or behind for everything that issues and checks. */
export type TenantClock = { now: () => Date; jump: (seconds: number) => void; aheadSeconds: () => number }

export function createTenantClock(now: () => Date): TenantClock {
  let aheadSeconds = 0
  return {
    now: () => (aheadSeconds === 0 ? now() : new Date(now().getTime() + aheadSeconds * 1000)),
    jump: (seconds) => void (aheadSeconds += seconds),
    aheadSeconds: () => aheadSeconds,
  }
}
