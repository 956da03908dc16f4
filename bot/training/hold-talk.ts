import { layOverJournal } from '../../core/facts/lay-over-journal'
import type { LogState } from '../../core/facts/log-state'
import type { TalkRecord } from '../../core/facts/training-facts'
import { subjectKey } from '../../core/obligations/subject'
import type { RegistrationSource } from '../../core/signing/decide-paper-signature'
import { decideTalk, isTalk, type HeldTalk, type TalkDecision, type TalkToldOf } from '../../core/training/decide-talk'
import type { Journal } from '../ports'

export type ToldTalk = { outcome: 'held'; talk: TalkRecord; factKey: string; already: boolean } | Exclude<TalkDecision, { outcome: 'record' } | { outcome: 'already-held' }>

/** Keeps that a unit talked about a lesson, told in chat or in the tab. Told twice, by one or by two, the first counts and both get it. */
export async function holdTalk(
  { journal, state }: { journal: Pick<Journal, 'save' | 'listAbout'>; state: LogState },
  told: TalkToldOf,
  source: RegistrationSource & { channel: TalkRecord['channel'] },
  now: Date,
): Promise<ToldTalk> {
  const subject = subjectKey({ kind: 'unit', unitId: told.unitId })
  const own = layOverJournal(state, subject, await journal.listAbout(subject))
  const decision = decideTalk(own, told, source, now)
  switch (decision.outcome) {
    case 'already-held':
      return heldBefore(decision.by)
    case 'record': {
      const { outcome, fact } = await journal.save(decision.record)
      const [saved] = (layOverJournal(own, subject, [fact]).recordsBySubject.get(subject) ?? []).filter(({ recordKey }) => recordKey === fact.factKey).filter(isTalk)
      if (!saved) throw new Error('The journal answered with something else than a talk of that unit')
      return { ...heldBefore(saved), already: outcome === 'exists' }
    }
    case 'bad-day':
    case 'not-found':
    case 'refused':
      return decision
  }
}

function heldBefore({ record, recordKey }: HeldTalk): Extract<ToldTalk, { outcome: 'held' }> {
  return { outcome: 'held', talk: record, factKey: recordKey, already: true }
}
