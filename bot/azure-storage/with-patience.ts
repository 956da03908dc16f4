/** Milliseconds until a call that is not answered counts as failed: the SDKs themselves wait for ever, and for as long as `Retry-After` says. */
export type StoragePatience = { rowMilliseconds: number; pageMilliseconds: number }

/** A person waits for a row or a message; a page has up to 1,000 rows, and a saving at once up to 4 MiB. */
export const STORAGE_PATIENCE: StoragePatience = { rowMilliseconds: 5_000, pageMilliseconds: 30_000 }

/**
 * Calls the work off when it takes too long, and waits no longer even if it does not listen: fetching a token does not. `renew`
 * gives it the whole time again, as after each page that came.
 */
export async function withPatience<T>(milliseconds: number, work: (giveUp: AbortSignal, renew: () => void) => Promise<T>): Promise<T> {
  const patience = new AbortController()
  const tooLate = new Promise<never>((_, reject) => {
    patience.signal.addEventListener('abort', () => reject(new NoAnswerError(milliseconds)))
  })
  const timer = setTimeout(() => patience.abort(), milliseconds)
  try {
    return await Promise.race([work(patience.signal, () => void timer.refresh()), tooLate])
  } finally {
    clearTimeout(timer)
  }
}

export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError'
  constructor(milliseconds: number) {
    super(`no answer within ${milliseconds} ms`)
  }
}
