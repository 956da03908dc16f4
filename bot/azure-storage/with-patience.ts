/** Milliseconds until a call that is not answered counts as failed: the SDKs themselves wait for ever, and for as long as `Retry-After` says. */
export type StoragePatience = { rowMilliseconds: number; pageMilliseconds: number }

/** A person waits for a row or a message; a page has up to 1,000 rows, and a saving at once up to 4 MiB. */
export const STORAGE_PATIENCE: StoragePatience = { rowMilliseconds: 5_000, pageMilliseconds: 30_000 }

/** Calls the work off when it takes too long. `renew` gives it the whole time again, as after each page that came. */
export async function withPatience<T>(milliseconds: number, work: (giveUp: AbortSignal, renew: () => void) => Promise<T>): Promise<T> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), milliseconds)
  try {
    return await work(patience.signal, () => void timer.refresh())
  } finally {
    clearTimeout(timer)
  }
}
