import { decideConfirmation, type ConfirmationDecision } from '../../core/wheel/decide-confirmation'
import type { ActivityReference, ActivitySource } from '../../core/wheel/decide-sign-off'
import { readSubject, type WheelParts } from './wheel-parts'

export type Confirming = { outcome: 'confirmed'; factKey: string } | { outcome: 'sent-back'; factKey: string } | Exclude<ConfirmationDecision, { outcome: 'confirm' } | { outcome: 'send-back' }>

/** The leader confirms what a delegate did, or makes a sign-off void. */
export async function confirmDone(parts: WheelParts, wish: ActivityReference & { recordKey: string; confirms: boolean; reason: string }, source: ActivitySource, now: Date): Promise<Confirming> {
  const decision = decideConfirmation(await readSubject(parts, wish.subject), wish, source, now)
  switch (decision.outcome) {
    case 'confirm':
    case 'send-back': {
      const { fact } = await parts.journal.save(decision.record)
      return { outcome: decision.outcome === 'confirm' ? 'confirmed' : 'sent-back', factKey: fact.factKey }
    }
    case 'not-ready':
    case 'out-of-date':
    case 'not-yours':
    case 'refused':
      return decision
  }
}
