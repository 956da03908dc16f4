import { canonicalJson } from '../../core/facts/canonical-json'
import type { Fact, RuleFact } from '../../core/facts/fact'
import { factKey } from '../../core/facts/fact-key'
import { sha256OfText } from '../../core/facts/hashing'
import type { LogState } from '../../core/facts/log-state'
import type { Publisher } from '../../core/publishing/decide-lesson-publication'
import type { FieldProblem } from '../../core/publishing/field-problem'
import { rulesBefore } from '../../core/publishing/rules-before'
import { sha256 } from '../hashing'
import type { ApiCaller } from './caller'
import { NUMBERING_WAIT_MILLISECONDS, refused, type ApiPorts, type Reply } from './handler'
import { publisherOf } from './publisher'

/** One kind of what a controller previews and then does. */
export type Deed<Written, Done extends RuleFact> = {
  keyOf(state: LogState, written: Written): string
  decide(state: LogState, written: Written, publisher: Publisher, now: Date): Decided<Done> | Promise<Decided<Done>>
  /** Those of this kind about the same, in the order of the log. */
  listDone(state: LogState, written: Written): readonly Done[]
}

export type Decided<Done extends RuleFact> =
  /** The texts are frozen first: a crash in between leaves texts that nobody refers to, never a version without its text. */
  | { outcome: 'decided'; fact: Done; texts?: readonly { sha256: string; text: string }[] }
  | { outcome: 'not-found' }
  | { outcome: 'not-ready'; problems: FieldProblem[] }

type Previewed<Written> = { written: Written; previewKey: string; caller: ApiCaller; state: LogState; now: Date }
type Done<Told extends Fact> = { outcome: 'done'; fact: Told; logNumber: number }
type Refused = Extract<Reply<never>, { outcome: 'refused' }>

/** What a preview was of: the decision as it was written, and what had been decided before it. The same gives the same key. */
export function previewKeyOf(written: unknown, before: unknown): string {
  return sha256OfText(sha256, canonicalJson({ written, before }))
}

/** Does what was previewed, and nothing else. What this preview has led to already is told again. */
export async function carryOutPreviewed<Written, Told extends RuleFact>(
  deed: Deed<Written, Told>,
  { written, previewKey, caller, state, now }: Previewed<Written>,
  ports: Pick<ApiPorts, 'journal' | 'readModel' | 'settings' | 'texts'>,
): Promise<Done<Told> | Refused> {
  const publisher = publisherOf(caller, ports.settings)
  const isUpToDate = previewKey === deed.keyOf(state, written)
  const before = isUpToDate ? undefined : await findDone(deed, state, { written, previewKey }, publisher)
  if (before) return tell(before, ports)
  const decision = await deed.decide(state, written, publisher, now)
  if (decision.outcome === 'not-found') return refused('not-found')
  if (!isUpToDate) return refused('out-of-date')
  if (decision.outcome === 'not-ready') return refused('not-ready', decision.problems)
  await Promise.all((decision.texts ?? []).map((frozen) => ports.texts.save(frozen.sha256, frozen.text)))
  return carryOut(decision.fact, ports)
}

/** Journals what was decided, once. Somebody else's other decision in its place is `out-of-date`. */
export async function carryOut<Told extends Fact>(fact: Told, { journal, readModel }: Pick<ApiPorts, 'journal' | 'readModel'>): Promise<Done<Told> | Refused> {
  const saved = await journal.save(fact)
  if (saved.outcome === 'exists' && !isSameDeed(saved.fact.fact, fact)) return refused('out-of-date')
  await readModel.reached(saved.fact.factKey, NUMBERING_WAIT_MILLISECONDS)
  return tell(fact, { readModel })
}

/** The answer got lost, and the same person sends the same again: the preview was of the rules just before it, and what was written then is what was done. */
async function findDone<Written, Told extends RuleFact>(deed: Deed<Written, Told>, state: LogState, { written, previewKey }: Pick<Previewed<Written>, 'written' | 'previewKey'>, publisher: Publisher): Promise<Told | undefined> {
  for (const fact of deed.listDone(state, written).toReversed()) {
    if (fact.actorOid !== publisher.oid) continue
    const before = rulesBefore(state, fact.recordedAt)
    if (deed.keyOf(before, written) !== previewKey) continue
    const again = await deed.decide(before, written, publisher, new Date(fact.recordedAt))
    if (again.outcome === 'decided' && isSameDeed(fact, again.fact)) return fact
  }
  return undefined
}

function tell<Told extends Fact>(fact: Told, { readModel }: Pick<ApiPorts, 'readModel'>): Done<Told> {
  return { outcome: 'done', fact, logNumber: readModel.findFact(factKey(sha256, fact))?.number ?? readModel.state().logNumber }
}

/** The same person decided the same, at whatever moment. */
function isSameDeed(journalled: Fact, wanted: Fact): boolean {
  const withoutTime = ({ recordedAt: _, appVersion: __, ...rest }: Fact) => canonicalJson(rest)
  return withoutTime(journalled) === withoutTime(wanted)
}
