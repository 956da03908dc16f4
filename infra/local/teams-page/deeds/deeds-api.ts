export const DEED_NAMES = ['delete-item', 'rename-list', 'delete-column', 'clock-jump'] as const
export type DeedName = (typeof DEED_NAMES)[number]
/** What was done, and to what. */
export type DeedDone = { deed: DeedName; list?: string; item?: string; column?: string; name?: string; clockAheadSeconds?: number }
export type Deed = { deed: Exclude<DeedName, 'clock-jump'>; seed: number } | { deed: 'clock-jump'; seconds: number }

/** The page's way to what changes lists and clock; what comes back is its own server's and needs no second look. */
export const deedsApi = {
  readClockAheadSeconds: async () => (await ask<{ clockAheadSeconds: number }>()).clockAheadSeconds,
  act: (deed: Deed) => ask<DeedDone>(deed),
}

export class DeedNotDoneError extends Error {
  override readonly name = 'DeedNotDoneError'
}

async function ask<Answer>(deed?: Deed): Promise<Answer> {
  const answer = await fetch('/teams/api/control/deeds', deed && { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(deed) })
  if (!answer.ok) throw new DeedNotDoneError(`${answer.status} to ${deed?.deed ?? 'the clock'}`)
  return (await answer.json()) as Answer
}
