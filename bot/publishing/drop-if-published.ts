import { canonicalJson } from '../../core/facts/canonical-json'
import type { Instant } from '../../core/days/day'
import type { DraftKind, DraftStore } from './draft-store'

/** Takes the kept draft away when it is what was just published; one that somebody has gone on with stays. */
export async function dropIfPublished(drafts: DraftStore, kind: DraftKind, id: string, published: readonly unknown[], by: { oid: string; at: Instant }): Promise<void> {
  const kept = await drafts.find(kind, id)
  if (!kept || !published.some((content) => isSame(content, kept.content))) return
  await drafts.save(kind, id, { basedOn: kept.revision, content: undefined, title: { nb: '', nn: '', en: '' } }, by)
}

function isSame(one: unknown, other: unknown): boolean {
  return other !== undefined && canonicalJson(one) === canonicalJson(other)
}
