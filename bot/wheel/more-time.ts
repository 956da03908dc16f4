import type { Day } from '../../core/days/day'
import type { ExtensionRequest } from '../../core/facts/activity-facts'
import { decideExtension, decideExtensionAnswer, type ExtensionAnswer, type ExtensionDecision, type ExtensionReply } from '../../core/wheel/decide-extension'
import type { ActivityReference, ActivitySource } from '../../core/wheel/decide-sign-off'
import { readSubject, type WheelParts } from './wheel-parts'

export type AskingForTime = { outcome: 'asked'; record: ExtensionRequest; factKey: string; isNew: boolean } | Exclude<ExtensionDecision, { outcome: 'ask' } | { outcome: 'already-asked' }>

/** Asks the leader above. Asked twice, the first request stands. */
export async function askForTime(parts: WheelParts, wish: ActivityReference & { wantedOn: Day; reason: string }, source: ActivitySource, now: Date): Promise<AskingForTime> {
  const decision = decideExtension(await readSubject(parts, wish.subject), wish, source, now)
  if (decision.outcome === 'already-asked') return { outcome: 'asked', record: decision.by.record, factKey: decision.by.recordKey, isNew: false }
  if (decision.outcome !== 'ask') return decision
  const { outcome, fact } = await parts.journal.save(decision.record)
  const record = fact.fact.kind === 'extension-request' ? fact.fact : decision.record
  return { outcome: 'asked', record, factKey: fact.factKey, isNew: outcome === 'saved' }
}

export type AnsweringTime =
  | { outcome: 'granted'; dueOn: Day; factKey: string }
  | { outcome: 'refused-time'; factKey: string }
  | Exclude<ExtensionAnswer, { outcome: 'grant' } | { outcome: 'refuse' }>

/** What the leader above says. A second answer in the same moment changes nothing. */
export async function answerTime(parts: WheelParts, reply: ExtensionReply, source: ActivitySource, now: Date): Promise<AnsweringTime> {
  const decision = decideExtensionAnswer(await readSubject(parts, reply.subject), reply, source, now)
  switch (decision.outcome) {
    case 'grant': {
      const { outcome, fact } = await parts.journal.save(decision.move)
      const move = fact.fact
      if (outcome === 'exists' && !(move.kind === 'round-move' && move.grants === reply.requestKey)) return { outcome: 'out-of-date' }
      return { outcome: 'granted', dueOn: move.kind === 'round-move' ? move.dueOn : decision.move.dueOn, factKey: fact.factKey }
    }
    case 'refuse': {
      const { fact } = await parts.journal.save(decision.record)
      return { outcome: 'refused-time', factKey: fact.factKey }
    }
    case 'out-of-date':
    case 'not-ready':
    case 'not-yours':
    case 'refused':
      return decision
  }
}
