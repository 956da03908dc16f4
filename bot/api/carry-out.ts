import { canonicalJson } from '../../core/facts/canonical-json'
import type { Fact } from '../../core/facts/fact'
import { sha256OfText } from '../../core/facts/hashing'
import { sha256 } from '../hashing'
import { NUMBERING_WAIT_MILLISECONDS, refused, type ApiPorts, type Reply } from './handler'

/** What a preview was of: the decision as it was written, and what had been decided before it. The same gives the same key. */
export function previewKeyOf(written: unknown, before: unknown): string {
  return sha256OfText(sha256, canonicalJson({ written, before }))
}

/** Journals what was decided, once. Somebody else's other decision in its place is `out-of-date`. */
export async function carryOut(fact: Fact, { journal, readModel }: Pick<ApiPorts, 'journal' | 'readModel'>): Promise<{ outcome: 'done'; logNumber: number } | Extract<Reply<never>, { outcome: 'refused' }>> {
  const saved = await journal.save(fact)
  if (saved.outcome === 'exists' && !isSameDeed(saved.fact.fact, fact)) return refused('out-of-date')
  await readModel.reached(saved.fact.factKey, NUMBERING_WAIT_MILLISECONDS)
  return { outcome: 'done', logNumber: readModel.findFact(saved.fact.factKey)?.number ?? readModel.state().logNumber }
}

/** The same person decided the same, and only the answer got lost. */
function isSameDeed(journalled: Fact, wanted: Fact): boolean {
  const withoutTime = ({ recordedAt: _, appVersion: __, ...rest }: Fact) => canonicalJson(rest)
  return withoutTime(journalled) === withoutTime(wanted)
}
