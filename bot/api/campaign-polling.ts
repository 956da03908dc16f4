import type { CampaignPreview } from '../../core/prompts/preview-campaign'

/** How old the audience may be while a campaign runs: who was sent to is always fresh. */
const AUDIENCE_MILLISECONDS = 30_000
/** Looks of one person at the same names within this are one. */
const LOOK_MILLISECONDS = 600_000
/** Kept at most; the oldest goes first. */
const MOST_KEPT = 500

/** A page that shows a campaign as it goes asks every few seconds: it costs what asking once costs. */
export type CampaignPolling = {
  readAudience(key: string, now: Date, read: () => Promise<CampaignPreview>): Promise<CampaignPreview>
  /** False when the same was looked at by the same person a moment ago. */
  isNewLook(key: string, now: Date): boolean
}

export function createCampaignPolling(): CampaignPolling {
  const audiences = new Map<string, { at: number; audience: Promise<CampaignPreview> }>()
  const looks = new Map<string, number>()
  return {
    readAudience(key, now, read) {
      const known = audiences.get(key)
      if (known && now.getTime() - known.at < AUDIENCE_MILLISECONDS) return known.audience
      const audience = read()
      audience.catch(() => audiences.delete(key))
      keep(audiences, key, { at: now.getTime(), audience })
      return audience
    },
    isNewLook(key, now) {
      const last = looks.get(key)
      if (last !== undefined && now.getTime() - last < LOOK_MILLISECONDS) return false
      keep(looks, key, now.getTime())
      return true
    },
  }
}

function keep<Value>(kept: Map<string, Value>, key: string, value: Value): void {
  kept.delete(key)
  kept.set(key, value)
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
}
