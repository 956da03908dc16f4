/** How much was used in a time, under a name. Everything counts, also what is then refused. */
export type Usage = {
  count(key: string, lengthSeconds: number, units: number): { used: number; resetSeconds: number }
}

/** Windows follow each other; the real ones slide in a way that is not documented. */
export function createUsage(now: () => Date): Usage {
  const windows = new Map<string, { startedAt: number; used: number }>()
  return {
    count(key, lengthSeconds, units) {
      const at = now().getTime()
      const known = windows.get(key)
      const window = known && at < known.startedAt + lengthSeconds * 1000 ? known : { startedAt: at, used: 0 }
      window.used += units
      windows.set(key, window)
      return { used: window.used, resetSeconds: Math.max(1, Math.ceil((window.startedAt + lengthSeconds * 1000 - at) / 1000)) }
    },
  }
}
