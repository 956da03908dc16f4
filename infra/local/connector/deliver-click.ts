import type { Deliver, Delivered } from './deliver'
import { newEventId } from './teams-ids'
import type { TeamsSettings } from './teams-settings'

/** How long the person's client waits before it says that something went wrong. Source: Microsoft, msteams-docs#13460. */
const PATIENCE_MILLISECONDS = 10_000

/** Seconds after the click, and under which id it is then delivered again. Sources: msteams-docs#6084, botbuilder-dotnet#5005. */
const REDELIVERIES = {
  same: [{ afterSeconds: 15, id: 'same' }],
  new: [{ afterSeconds: 15, id: 'new' }],
  both: [
    { afterSeconds: 15, id: 'same' },
    { afterSeconds: 30, id: 'new' },
  ],
} as const satisfies Record<TeamsSettings['redelivery'], unknown>

export type ClickDeliveryParts = {
  deliver: Deliver
  redelivery: () => TeamsSettings['redelivery']
  now: () => Date
  wait?: (milliseconds: number) => Promise<void>
  /** What a delivery came to that nobody waits for any more. */
  report: (delivered: Delivered) => void
}

/** Delivers a click. When the answer is late, the person is told so, and the bot gets the click again: its answer is then shown to nobody. */
export function createClickDelivery({ deliver, redelivery, now, wait = sleep, report }: ClickDeliveryParts): Deliver {
  async function deliverAgain(click: object): Promise<void> {
    let waited = PATIENCE_MILLISECONDS
    for (const { afterSeconds, id } of REDELIVERIES[redelivery()]) {
      await wait(afterSeconds * 1_000 - waited)
      waited = afterSeconds * 1_000
      const at = now().toISOString()
      void deliver(id === 'same' ? click : { ...click, id: newEventId(), timestamp: at, localTimestamp: at }).then(report)
    }
  }

  return async (click) => {
    const delivered = await Promise.race([deliver(click), wait(PATIENCE_MILLISECONDS).then(() => ({ outcome: 'late' as const }))])
    if (delivered.outcome === 'late') void deliverAgain(click)
    return delivered
  }
}

/** Holds nothing up that wants to end. */
function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds).unref())
}
